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
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString().Trim('"', "'") })
  if ($wordToComplete -eq '') { $words += '' }
  $marked = @($words | ForEach-Object { "=$_" })
  mentor __complete @marked 2>$null | ForEach-Object {
    $word, $about = $_ -split "\`t", 2
    if ($word -ne ':files') {
      $typed = if ($word -match '[^\\w.@:=/-]') { "'" + $word.Replace("'", "''") + "'" } else { $word }
      if (-not $about) { $about = $word }
      [System.Management.Automation.CompletionResult]::new($typed, $word, 'ParameterValue', $about)
    }
  }
}
`;
