"""Given names: which first names are commonly those of men and of women."""

from __future__ import annotations

#: Given names of men.  From the US Census Bureau's 1990 lists of first names (public domain):
#: those borne by at least 6 in 100,000 and five times as often by men as by women; added by hand
#: in 2026: short forms and common names of other countries in English-language news.  Left out:
#: words that begin sentences ("will", "may", "hope").
MALE = frozenset(
    """
    aaron abdul abdullah abe abel abraham adam adan adnan adolfo adolph adrian agustin ahmad
    ahmed ajay akbar akira al alan albert alberto alden aldo alec alejandro aleksandr alex
    alexander alexei alfonso alfonzo alfred alfredo ali allan allen alonzo alphonse alphonso
    alton alvaro alvin amir amit amos anatoly anders anderson andre andreas andrei andres andrew
    andy angelo anil anthony antoine anton antonio antony antwan archie arjun armand armando
    arnold arnulfo aron arron arthur arturo arun asad asif aslan atul aurelio austin avery aziz
    barack barney barry bart barton bashar bashir basil beau ben benito benjamin bennett benny
    bernard bernardo bernie berry bert bilal bill billy bjorn blaine blake bo bob bobby booker
    boris boyd brad bradford bradley brady brain branden brandon brant brayden brendan brent
    brenton bret brett brian brock brooks bruce bruno bryan bryant bryce bryon buddy buford burt
    burton byron caleb calvin cameron carl carlo carlos carlton carmelo carmine carson carter
    cecil cedric cesar chad chadwick chance charles charley charlie chase chen chester chip
    chris christian christoper christopher chuck clarence clark claude claudio claus clay
    clayton clement cleveland cliff clifford clifton clint clinton clyde cody colby cole coleman
    colin collin connor conrad corey cornelius cornell cory coy craig curt curtis cyril cyrus
    dale dallas dalton damian damien damon dan dane danial daniel danny dante daren darin darius
    darnell darrel darrell darren darrin darryl darwin daryl dave david davis dean deandre
    deepak delbert delmar demetrius denis dennis denny denver deon derek derick derrick desmond
    devin dewayne dewey dewitt dexter dick diego dieter dimitri dino dion dirk dmitri dmitry
    domingo dominic dominick don donald donn donnell donnie donny donovan doug douglas doyle
    drew duane dudley duncan dustin dwayne dwight dylan earl earle earnest ed eddie eddy edgar
    edgardo edmond edmund eduardo edward edwardo edwin efrain efren ehud elbert eldon eli elias
    elijah eliseo elliot elliott ellis elmer elmo eloy elton elvin elvis elwood emanuel emerson
    emery emil emile emilio emmanuel emmett emory enrique erdogan eric erich erick erik ernest
    ernesto ernie errol ervin erwin esteban ethan eugene eugenio evan everett everette ezra
    fabian faisal fareed farhan farid faustino federico felipe felix ferdinand fernando fidel
    fletcher floyd forest forrest foster francisco francois frank franklin franz fred freddie
    freddy frederic frederick fredrick freeman fritz fyodor gabriel galen garland garrett garry
    garth gary gavin genaro gene gennady geoffrey georg george gerald gerard gerardo gerhard
    german gil gilbert gilberto gino giorgio giovanni giuseppe glen glenn gonzalo gordon grady
    graham greg gregg gregorio gregory grover guido guillermo gus gustavo guy hal hamid hans
    harlan harley harold harris harrison harry harun harvey hasan hashim hassan heath hector
    helmut henri henry herbert heriberto herman herschel hershel hiram hiroshi homer horace
    houston howard hubert hugh hugo humberto hung hunter hussain hussein ian ibrahim ignacio
    igor imad imran ira irvin irving irwin isaac isaiah isiah isidro ismael ismail israel issac
    ivan jack jackson jacob jacques jake jamaal jamal jamar jame jamel james jan-peter jared
    jarred jarrett jarrod jarvis jason jasper javed javier jawad jay jayson jeb jed jeff
    jefferson jeffery jeffrey jeffry jens jerald jeremiah jeremy jermaine jerold jerome jerrod
    jerry jess jesse jesus jim jimmy jiri joachim joaquin joe joel joesph joey johan john
    johnathan johnathon johnny jon jonas jonathan jonathon jorge jose josef joseph josh joshua
    josiah josue juan judson juergen jules julian julio julius junior jurgen justin kamal kareem
    karim karl keith kelvin ken kendrick kenji kenneth kennith kenny kent kermit kevin khaled
    khalid khalil kiefer kieth kirk klaus kofi konstantin kristopher kumar kurt kurtis kyle
    lamar lamont lance landon lanny larry lars laurence laurent lawrence lazaro lech leland
    lemuel leo leon leonard leonardo leonel leonid leopoldo leroy les lester levi lewis liam
    lincoln linwood lionel lloyd logan lon lonnie loren lorenzo louie louis lowell loyd luca
    lucas luciano lucien lucio luigi luis lukas luke luther lyle lyman mack mahmood mahmoud
    major malcolm malik manmohan manuel marc marcel marcelino marco marcos marcus margarito
    mariano mario marius mark marlin marlon marquis marshall martin marty marvin mason mathew
    mathieu matt matteo matthew matthias maurice mauricio max maxwell maynard mehdi mehmet mel
    melvin merlin merrill mervin micah michael micheal michel miguel mike mikhail milan miles
    milford millard milos milton mitch mitchel mitchell mitt mo mohamed mohammad mohammed mohsin
    moises monroe monte monty morris morton moses moshe muammar muhammad murray mustafa myles
    myron nadeem naftali napoleon narendra nasir nate nathan nathaniel nawaz neal ned neil
    nelson nestor newt nicholas nick nickolas nicolas nigel nikolai noah noe noel nolan norbert
    norberto norman normand norris octavio olaf oleg olin oliver omar orlando orville osama
    oscar oskar osvaldo otis otto owen pablo paolo parker pascal pasquale patrick paul pavel
    pedro percy perry pervez pete peter petr phil philip phillip pierre piers piotr preston
    qasim quentin quincy quinton rafael rahul raj rajiv ralph ramiro ramon ramzi rand randal
    randall randell randolph randy raphael rashid raul ravi ray raymond raymundo recep reed
    reggie reginald reid reinaldo reince reinhold reuben rex reynaldo ricardo richard rick
    rickey rickie ricky rico rigoberto riley rob robby robert roberto rocco rocky rod roderick
    rodger rodney rodolfo rodrick rodrigo rogelio roger rohit roland rolando roman romeo ron
    ronald ronnie ronny roosevelt rory roscoe rosendo ross roy royce ruben rubin rudolph rudy
    rufus rupert russ russel russell rusty ryan sadiq saeed said salman salvador salvatore sam
    samir sammy samuel sandeep sanford sanjay santiago saul scot scott scottie scotty sean
    sebastian sergei sergey sergio seth seymour shahid shane shaun shawn shehbaz sheldon shelton
    sherman shigeru shinzo shlomo sidney silas silvio simon sohail solomon sonny soren
    spencer stan stanley stefan stephan stephane stephen sterling steve steven stewart stuart
    sunil suresh syed sylvester tad taher takeshi tanner tariq ted teddy terence terrance
    terrell terrence thad thaddeus theodore theron thierry thomas thurman tim timmy timothy
    timur tobias todd tom tomas tommy tony travis trent trenton trevor trey troy truman ty tyler
    tyrone tyson ulysses umar usman vaclav valentin valery van vance vaughn vern vernon vicente
    victor vikram viktor vince vincent vinod virgil vitaly vito vladimir wade waleed walid
    wallace walter waqar ward warren wayne weldon wendell wes wesley weston wilbert wilbur
    wilburn wiley wilford wilfred wilfredo willard william williams willis wilmer wilson wilton
    winfred winston wm wolfgang woodrow wyatt xavier yasir yasser yitzhak yoshi yuri yusuf zac
    zach zachary zachery zafar zahid zain zane zbigniew zeeshan ziad
    """.split()
)

#: Given names of women.  From the US Census Bureau's 1990 lists of first names (public domain):
#: those borne by at least 9 in 100,000 and five times as often by women as by men; added by hand
#: in 2026: short forms and common names of other countries in English-language news.  Left out:
#: words that begin sentences ("will", "may", "hope").
FEMALE = frozenset(
    """
    abby abigail ada addie adela adele adeline adriana adrienne agnes agnieszka aicha aida
    aileen aimee aisha alana alba alberta alejandra alexandra alexandria alfreda alice alicia
    aline alisa alisha alison alissa aliza allie allison allyson alma alta althea alyce alyson
    alyssa amal amalia amanda amber amelia amie amina amna amparo amy ana anastasia andrea
    angela angelia angelica angelina angeline angelique angelita angie anita anja anjali ann
    anna annabelle anne annette annie annika annmarie antje antoinette antonia araceli arlene
    arline arundhati ashlee ashley asma astrid audra audrey augusta aung aurelia aurora autumn
    ava avis ayesha barbara barbra beatrice beatriz becky belinda benazir benita bernadette
    bernadine bernice berta bertha bertie beryl bessie beth bethany betsy bette bettie betty
    bettye beulah beverly bianca birgit blanca blanche bobbi bobbie bonita bonnie brandi brandy
    brenda briana brianna bridget bridgett bridgette brigitte britney brittany brittney brooke
    bushra caitlin callie camila camille candace candice candy cara carissa carla carlene carly
    carmela carmella carmen carol carole carolina caroline carolyn carrie casandra cassandra
    cassie catalina catarina catherine cathleen cathryn cathy cecelia cecile cecilia celeste
    celia chandra chantal charlene charlotte charmaine chasity chelsea cheri cherie cherry
    cheryl chiara christa christi christie christina christine christy chrystal cindy claire
    clara clare clarice clarissa claudette claudia claudine coleen colette colleen concepcion
    concetta condoleezza connie constance consuelo cora corina corine corinne cornelia corrine
    cristina crystal cynthia daisy daniela danielle daphne darcy darla darlene dawn deana deanna
    deanne debbie debora deborah debra deena deepa deepika deidre deirdre delia della delores
    deloris dena denise desiree diana diane diann dianna dianne dilma dina dionne dixie dollie
    dolly dolores dona donna dora doreen doris dorothea dorothy dorthy earlene earline
    earnestine ebony edith edna edwina effie eileen ekaterina elaine eleanor elena elif elinor
    elisa elisabeth elise eliza elizabeth ella ellen elma elnora eloise elsa elsie elva elvia
    elvira emilia emily emine emma enid erica ericka erika erin erma erna ernestine esmeralda
    esperanza essie estela estella estelle ester esther ethel etta eugenia eula eunice eva
    evangelina evangeline eve evelyn faith faiza fannie fanny farah fatima fatma fay faye
    federica felicia fern fiona flora florence florine flossie fran frances francesca francine
    francisca frauke freda freida freya frieda gabriela gabrielle gail gay gayle gena geneva
    genevieve georgette georgia georgina geraldine gertrude gilda gina ginger giorgia giselle
    giulia gladys glenda glenna gloria goldie grace gracie graciela grazia greta gretchen gudrun
    gul gwen gwendolyn haley hallie hanan hanna hannah harriet harriett hattie hazel heather
    heidi helen helena helene helga helle henrietta hester hiba hilary hilda hillary hina hollie
    holly huma ida ila ilene imelda imogene ina indira ines inez ingrid irene irina iris irma
    isabel isabella isabelle iva ivanka ivy jacinda jacklyn jaclyn jacqueline jacquelyn jami
    jana jane janell janelle janet janette janice janie janine janis janna jannie jasmine jayne
    jeanette jeanie jeanine jeanne jeannette jeannie jeannine jenifer jenna jennie jennifer
    jenny jeri jerri jessica jewel jewell jill jillian jo joan joann joanna joanne jocelyn jodi
    jodie johanna jolene joni josefa josefina josephine josie joy joyce juana juanita judith
    judy julia juliana juliane julianne julie juliet juliette justine kaitlin kamala kara karen
    kari karin karina karla karyn kate katelyn katharina katharine katherine katheryn kathie
    kathleen kathrine kathryn kathy katie katina katrin katrina katy katya kay kaye kayla keisha
    kelley kelli kellie kellyanne kelsey kendra kenya keri kerri kimberley kimberly kirsten
    kirstjen krista kristen kristi kristie kristin kristina kristine kristy krystal lacey
    ladonna lakeisha lakisha lana lara latasha latifa latisha latonya latoya laura laurel lauren
    lauri laurie lavonne lawanda layla lea leah leann leanna leanne leigh leila lela lelia lena
    lenora lenore leola leona leonor lessie letha leticia leymah lidia lila lilia lilian liliana
    lillian lillie lilly lily lina linda lindsay lisa liz liza lizzie lois lola lolita lora
    loraine lorena lorene loretta lori lorie lorna lorraine lorrie lottie louisa louise lourdes
    luann lucia lucile lucille lucinda lucy ludmila luella luisa lula luz lydia lynda lynette
    lynne lynnette mabel mable madeleine madeline madelyn madge mae magdalena maggie maha malala
    malia malinda mallory mamie manal mandy manuela mara marcella marci marcia marcie marcy
    margaret margarita margery margie margo margot margret marguerite mari maria mariam marian
    mariana marianne maribel maricela marie marietta marilyn marina marine marisa marisol
    marissa maritza mariya marjorie marla marlene marquita marsha marta martha martina marva
    mary maryam maryann maryanne maryellen marylou matilda mattie maude maura maureen mavis
    maxine mayra mazie meagan meera meg megan meghan mehbooba mehreen melania melanie melba
    melinda melisa melissa melody melva mercedes meredith mia michele michelle mika milagros
    mildred millicent millie mina mindy minerva minnie miranda miriam misty mitzi mollie molly
    mona monica monique mumtaz muriel myra myrna myrtle nadia nadine nancy nanette nannie naomi
    natalia natalie natalya natasha naz nazanin neha nelda nell nellie nettie neva nichole
    nicola nicole nikki nina nita noemi nola nona noor nora noreen norma nour odessa ofelia ola
    olga olive olivia opal ophelia oprah ora padma paige pam pamela patrica patrice patricia
    patsy patti patty paula paulette pauline pearl pearlie peggy penelope penny petra phoebe
    phyllis pilar polly priscilla priya rabia rachael rachel rachelle rae raheela ramona
    randi rania raquel reba rebecca rebekah regina rehana rena renate renee reva reyna rhea
    rhoda rhonda rita roberta robin robyn rochelle ronda ronna rosa rosalie rosalind rosalinda
    rosalyn rosanna rosanne rose roseann rosella rosemarie rosemary rosetta rosie roslyn rowena
    roxana roxanne roxie ruby ruth ruthie sabine sabrina sadia sadie saima sallie sally samantha
    samia sana sanam sandra sandy sania sara sarah sasha saundra savannah selena selma serena
    shabana shana shanna shari sharon sharron shauna shawna shazia sheena sheila shelia shelley
    shelly sheree sheri sherri sherrie sherry sheryl shireen shirin shirley silvia simona simone
    socorro sofia soledad sondra sonia sonja sonya sophia sophie stacey staci stacie stacy
    stefanie steffi stella stephanie sue sumaira susan susana susanna susanne susie suu suzanne
    suzette svetlana swati sybil sylvia tabatha tabitha tahira tamara tameka tamera tami tamika
    tammi tammie tammy tamra tania tanisha tanya tara tasha tasnim tatiana teresa teri terri
    terrie tessa thelma theresa therese tia tiffany tina tisha toni tonia tonya tracey traci
    tracie tricia trina trisha trudy tulsi twila ulrike ursula valarie valentina valeria valerie
    vanessa velma vera verna veronica veronika vicki vickie vicky victoria vilma viola violet
    virgie virginia vivian wanda wendi wendy whitney wilda willa wilma winifred winnie yasmin
    yasmine yelena yesenia yolanda yuki yulia yvette yvonne zahra zainab zara zelma zeynep zoe
    zsuzsanna
    """.split()
)

#: Given names of men and women alike, from the same lists: they tell a person, not a sex.
EITHER = frozenset(
    """
    alexis angel bennie billie carroll cary casey cleo courtney dana dee dorian francis
    frankie guadalupe hollis jackie jaime jamie jan jean jessie jimmie jody johnnie jordan kelly
    kendall kerry kim kirby lane laverne lee lesley leslie lindsey lou lupe lynn marion merle
    mickey morgan odell ollie pat refugio rene rosario sang santos shannon shelby stevie taylor
    terry theo toby tommie tracy tristan willie
    """.split()
)

GIVEN = MALE | FEMALE | EITHER
