/**
 * Given names that are written for one another: short forms, long ones and other spellings. Of two in one group
 * either may stand for the other; a form may stand in several groups (`Alex`, `Sam`), whose other names remain apart.
 */
const GROUPS = `
  abigail abby abbie gail / adam ad / adelaide addie heidi / agnes aggie nessa / aidan aiden / alan allan allen al / albert al bert bertie /
  alexander alex al sandy sasha alec alexandr aleksander alasdair alistair alejandro lex xander /
  alexandra alex sandra sandy sasha lexi ola aleksandra / alexis alex lexi / alfred alf alfie fred freddie / alice ali allie /
  alison allison ali allie / amanda mandy / amelia millie mia / andrew andy drew andrzej andres andre andreas / angela angie ange /
  ann anne anna annie hannah nan nancy anya ania anja / anthony antony tony ant antonio antoni / antonia toni / arthur art archie /
  barbara barb babs barbie basia / bartholomew bart / benedict ben / benjamin ben benny benji / bernadette bernie / bernard bernie /
  bethany beth / beatrice beatrix bea bee trixie / brigid bridget bridie biddy brigit / bronwen bron / cameron cam /
  caroline carolyn caz carrie lina / carol carole caz / cassandra cass cassie sandra /
  catherine katherine kathryn catharine katharine cathryn kathrin cath kath kathy cathy kate katie katy kat kit kitty kay kasia katarzyna katya catrin caitlin kaitlyn /
  cecilia cecily celia cissy / charles charlie chas chuck carl carlos karl / charlotte charlie lottie lotte char / chidinma chichi /
  christine christina kristina kristin chris chrissie tina christy krystyna / christian chris /
  christopher kristopher chris kit topher kris krzysztof / clare claire clara / clifford cliff / clive cliff / constance connie / curtis curt /
  cynthia cindy / cyril cy / cyrus cy / daniel dan danny / danielle dani danni / david dave davey davy dai dafydd taffy /
  deborah debra deb debbie debby / denise den / dennis denis den / derek derrick del / dominic dom nick / donald don donnie /
  dorothy dot dottie dolly dorothea thea / douglas doug / duncan dunc / edith edie / edmund ed eddie ted /
  edward ed eddie ted teddy ned eduardo / edwin ed eddie / eileen aileen / elaine elayne / eleanor elinor ellie nell nelly nora ella leonora /
  elizabeth elisabeth liz lizzie lizzy beth betty bess bessie eliza elsie libby lisa lise liza ellie elspeth lilibet betsy elzbieta isabel /
  ella ellie / emily em emmy millie / emma em emmy / eric erik / ernest ernie / esther hester essie / eugene gene / evangeline eva evie /
  eve eva evie / evelyn evie / felicity flick fliss / fiona fi / florence flo flossie florrie / frances fran francesca frankie fanny /
  francis frank frankie fran paco francisco franciszek francesco / frederick fred freddie freddy friedrich / gabriel gabe gab /
  gabriella gabrielle gabby gaby ella / gareth gary gaz / gary garry gaz / geoffrey jeffrey geoff jeff jeffery /
  george georgie jorge jerzy georg / georgina georgia georgie gina / gerald gerry jerry ger / gerard gerry jerry ger gerardo /
  gillian jillian gill jill gilly / giovanni gianni vanni / giuseppe beppe pino peppe / graham graeme gray / grace gracie /
  gregory greg gregor grzegorz / guadalupe lupe / gwendolyn gwen wendy / hannah anna hanna / harold harry hal / harriet hattie harry /
  hazel haze / helen helena ellen nell ela / henry harry hal hank enrique heinrich / hilary hillary / hubert bert hugh / hugh huw hughie /
  ian iain / ignacio nacho / imogen immy / irene rene irena / isaac ike zac / isabel isabelle isobel isabella izzy bella belle issy elizabeth /
  ivan vanya / jacob jake jakob jakub kuba / jacqueline jackie jacky jacqui / james jim jimmy jamie jem jimbo seamus hamish jaime /
  jane janie jayne jenny / janet jan / janice jan / jasmine jas jaz / jason jay jase / jean jeannie / jennifer jen jenny jenni jennie /
  jeremy jerry jez / jerome jerry / jessica jess jessie / joan joanie / joanne joanna jo joann joan asia / jocelyn joss /
  johannes hans jan johann / john jon johnny jack sean shaun shawn ian jan johan juan ivan / jonathan jon jonny jonathon nathan /
  joseph joe joey jose josef jozef yusuf yousuf / josephine jo josie josephina / joshua josh / joyce joy / juanita nita / judith judy jude judi /
  julia julie jules / julian jules / juliet juliette jules / karen kaz karin / karol karl / kazimierz kazik / kelly kel / kenneth ken kenny /
  kerry kez / kevin kev / kimberley kimberly kim / kirsten kirsty / konstantin kostas / laura laurie lora / lauren laurie /
  laurence lawrence larry laurie loz lorenzo / leonard len lenny leo / leslie lesley les / lewis louis lew lou luis / lillian lilian lily lil /
  linda lyn lin lindy / lindsay lindsey lyn / lorraine lori raine / louise lou luisa / lucas luke / lucy lucinda luce lucia / luke lukasz lucas /
  lynn lynne lyn / mackenzie mac / madeleine madeline maddy maddie / magdalena magda lena / malcolm mal malc / malgorzata gosia malgosia /
  manuel manny manolo / marcus mark /
  margaret maggie meg peggy marge margie madge mags daisy greta rita margo margot marguerite margarita maisie / maria marie mary mia ria maya /
  marian marion / mark marc marco marek / martha marty / martin mart marty / martina tina / mary molly polly maisie may mae maura moira /
  mathew matthew matt matty mateusz mats / matilda tilly tilda mattie / maurice mo / maureen mo / maxwell maximilian max / melanie mel /
  melissa mel lissa / michael mike mick mickey micky michal mikhail misha miguel mikael michel / michelle shell chelle / mildred millie /
  miriam mim mimi / mohammed muhammad mohamed mohammad muhammed mo mohamad md mehmet / monica mon / morgan mo / myfanwy myf /
  natalie natalia nat tasha natasha / natasha tasha nat natalia / nathan nathaniel nat nate / neil neal niall /
  nicholas nicolas nick nicky nico nikolai klaus colin mikolaj / nicola nicole nicky nikki nic / nora norah / norman norm /
  olivia liv livvy olive / oliver ollie / pamela pam / patricia pat patsy tricia trish patty paddy / patrick pat paddy padraig rick /
  paul pawel paulo pablo / paula paulina / penelope penny pen / peter pete piotr pedro petr / philip phillip phil felipe / philippa pip pippa /
  phyllis phyl / prudence pru / rachel rachael rach rae / raymond ray / rebecca rebekah becky becca bex beck / reginald reg reggie /
  rhiannon rhi / richard rick ricky rich richie dick dickie ricardo / robert rob robbie bob bobby bert robin roberto / roberta bobbie /
  robyn robin / roderick rod roddy / rodney rod / roger rodge / roland roly / ronald ron ronnie / rosalind roz rosie / rosamund roz rosie /
  rose rosie rosemary rosa / rosemary rosie rose romy / rowena ro / roxanne roxy / rupert rup / russell russ / ruth ruthie / sabrina brina /
  sally sal sarah / samantha sam sammy / samuel sam sammy / sandra sandy / sara sarah sadie sal sally / sebastian seb bastian / selina lina /
  sharon shaz / shirley shirl / sian jane / sidney sydney sid syd / simon si / sinead jane / siobhan joan /
  sofia sophia sophie sonia zofia zosia / stacey stacy / stanley stan / stefan stephen / stephanie steph stevie steffi /
  stephen steven steve ste stevie stefan esteban / stewart stuart stu / susan sue susie suzy suzanne susanna susannah zuzanna suzie /
  sylvia silvia syl / tabitha tabby / teresa theresa terry tess tessa tracy therese teresita / terence terrance terry tel / thaddeus tad ted /
  theodore theo ted teddy / theodora thea dora / thomas tom tommy tomas tomasz thom / timothy tim timmy / tobias toby / tracey tracy trace /
  una oonagh / ursula uschi / valerie val / vanessa nessa / veronica ronnie vera / victor vic viktor / victoria vicky vicki vikki tori vic /
  vincent vince vinnie / violet vi / virginia ginny ginnie / vivian vivien viv vivienne / vladimir vova / walter wally walt / warren waz /
  wendy wend / wilfred wilf fred / wilhelmina mina minnie willa / william will bill billy willy liam wilhelm guillermo willem wm /
  winifred win winnie freda / winston win / xavier javier / yvonne eve / zachary zach zac zak zack / zoe zo
`;

const FORMS = new Map<string, Set<string>>();
for (const group of GROUPS.trim().split(/\s+\/\s+/)) {
  const names = group.split(/\s+/);
  for (const name of names) {
    const known = FORMS.get(name) ?? new Set<string>();
    for (const other of names) known.add(other);
    FORMS.set(name, known);
  }
}

const NO_FORMS: ReadonlySet<string> = new Set();

/** What else a given name is written as, itself among it where any is known; folded, as `foldedName` gives it. */
export function formsOfGivenName(name: string): ReadonlySet<string> {
  return FORMS.get(name) ?? NO_FORMS;
}
