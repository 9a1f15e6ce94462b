/**
 * Each script hands the words so far to `mentor __complete`, every one after a `=` (an empty word would get lost on the way in some shells), and offers
 * the lines that come back: a word, a tab, what it is. The line `:files` stands for the names of files.
 */
export const BASH = `# bash completion for mentor
_mentor_complete() {
  local word about current="\${COMP_WORDS[COMP_CWORD]}"
  local -a words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  words=("\${words[@]/#/=}")
  # A quotation that is only begun is no part of the word.
  words[-1]="=\${current#[\\"\\']}"
  COMPREPLY=()
  while IFS=$'\\t' read -r word about; do
    if [[ $word == :files ]]; then
      compopt -o default
    elif [[ $current == [\\"\\']* ]]; then
      COMPREPLY+=("$word")
    else
      COMPREPLY+=("$(printf '%q' "$word")")
    fi
  done < <("\${COMP_WORDS[0]}" __complete "\${words[@]}" 2>/dev/null)
  # Only the chosen word is typed on after: --map "Base=
  [[ \${COMPREPLY[0]} == *= ]] && compopt -o nospace
}
complete -o nosort -F _mentor_complete mentor
`;

export const ZSH = `#compdef mentor
# zsh completion for mentor
_mentor() {
  local word about
  local -a given=("\${(@Q)words[2,CURRENT]}") candidates
  given[-1]=\${given[-1]#[\\"\\']}
  while IFS=$'\\t' read -r word about; do
    if [[ $word == :files ]]; then
      _files
      return
    fi
    candidates+=("\${word//:/\\\\:}\${about:+:$about}")
  done < <("\${words[1]}" __complete "\${(@)given/#/=}" 2>/dev/null)
  _describe -V mentor candidates
}
if [[ \${funcstack[1]} == _mentor ]]; then
  _mentor "$@"
else
  compdef _mentor mentor
fi
`;

export const FISH = `# fish completion for mentor
function __mentor_complete
  set -l words (commandline -opc)[2..-1] (commandline -ct | string replace -r '^["\\']' '')
  set -l found (mentor __complete (string replace -r '^' '=' -- $words) 2>/dev/null)
  if test "$found[1]" = ':files'
    __fish_complete_path (commandline -ct)
  else
    printf '%s\\n' $found
  end
end
complete -c mentor -f -k -a '(__mentor_complete)'
`;

export const POWERSHELL = `# PowerShell completion for mentor
Register-ArgumentCompleter -Native -CommandName mentor -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  # Only what stands before the cursor, read as PowerShell reads it: a quotation gives what it holds, and a number keeps its zeros.
  $length = $cursorPosition - $commandAst.Extent.StartOffset
  $line = $commandAst.Extent.Text.PadRight($length).Substring(0, $length)
  $read = [System.Management.Automation.Language.Parser]::ParseInput($line, [ref]$null, [ref]$null)
  $call = $read.Find({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $false)
  $words = @($call.CommandElements | Select-Object -Skip 1 | ForEach-Object {
    $isString = $_ -is [System.Management.Automation.Language.StringConstantExpressionAst] -or
      $_ -is [System.Management.Automation.Language.ExpandableStringExpressionAst]
    if ($isString) { $_.Value } else { $_.Extent.Text }
  })
  if (($call.CommandElements | Select-Object -Last 1).Extent.EndOffset -lt $length) { $words += '' }
  $marked = @($words | ForEach-Object { "=$_" })
  $mentor = $commandAst.GetCommandName()
  $encoding = [Console]::OutputEncoding
  # Where there is no console the encoding cannot be set: names are offered all the same, without their accents at worst.
  try { [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new() } catch { }
  try {
    $found = @(& $mentor __complete @marked 2>$null)
  } finally {
    try { [Console]::OutputEncoding = $encoding } catch { }
  }
  # With nothing to offer, PowerShell would offer files of its own accord.
  if ($found.Count -eq 0) { return '' }
  $found | Where-Object { $_ -ne ':files' } | ForEach-Object {
    $word, $about = $_ -split "\`t", 2
    if (-not $about) { $about = $word }
    $typed = if ($word -match '^[\\p{L}-][\\w.@:=/-]*$') {
      $word
    } elseif ($word.EndsWith('=')) {
      # It is typed on after: --map Staff\` number=
      $word -replace '[^\\w.@:=/-]', '\`$&'
    } else {
      "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($word) + "'"
    }
    [System.Management.Automation.CompletionResult]::new($typed, $word, 'ParameterValue', $about)
  }
}
`;
