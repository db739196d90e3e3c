#include "text/language_words.hpp"

namespace text {

namespace {

constexpr base::PerLanguage<std::string_view> words = {
    // en
    "the and you your for have has had this that what when where why how who are was were been not don't "
    "dont can't cant won't didn't "
    "isn't it's its i'm im i've ive you're youre they we he she my me our us them with without from about "
    "just get got would could should "
    "will there here is of to in on at it be do does did if but so because please thanks thank any some all "
    "no yes still again been out up "
    "an as or one more than then now only even never always want need know like hi hello hey sorry good very "
    "much can i a today tomorrow "
    "yesterday order refund still waiting nobody anyone someone every really after before back being which "
    "hour hours days week",
    // nb
    "jeg og ikke hva meg deg seg dere deres noe noen ingen ingenting etter nå også bare veldig mye mange "
    "hvordan hvorfor hvor hvem når "
    "hvilken hvilket kommer bedre sånn slik gjøre gjør gjort uke uka uken takk hjelp hjelpe ble blir blitt "
    "skulle skal ei hei mellom gått gå "
    "være vært har hadde kan kunne vil ville må måtte får fikk fått på av fra til med som det den dette "
    "disse denne en et er var i å eller men "
    "om så at for opp ned ut inn helt litt bli bestilling bestillingen regning regningen sliter skjønner "
    "skjønte snakke snakket prøvd prøver "
    "sjekke funker lurer tilbake penger pengene igjen siden enda ennå vet ja nei han hun vi de din ditt mitt "
    "min mine deg oss sendt betale "
    "faktura hele timer dager måned måneder kjøpt sier sa ringe ringt svarer svar åpent høre hører beklager "
    "mens sånt sjøl dagen ganger gang",
    // da
    "jeg og ikke hvad mig dig sig jer jeres noget nogen ingen ingenting efter nu også kun bare meget mange "
    "hvordan hvorfor hvor hvem hvornår "
    "hvilken hvilket kommer bedre sådan gøre gør gjort uge ugen tak hjælp hjælpe blev bliver blevet skulle "
    "skal en et hej mellem gået gå "
    "være været har havde kan kunne vil ville må måtte får fik fået på af fra til med som det den dette "
    "disse denne er var i at eller men "
    "om så for op ned ud ind helt lidt blive bestilling regning tale talte prøvet prøver tjekke virker lige "
    "altså måske igen siden endnu "
    "ved ja nej han hun vi de din dit mit min mine os sendt betale faktura hele timer dage måned måneder "
    "købt siger sagde ringe ringet svarer "
    "svar åbent høre hører beklager mens selv dagen gange gang penge pengene tilbage ad tog mere her der "
    "hvis fordi kunde godt havde I lad nogle "
    "sgu fandme gerne imens hedder skrevet skriver stadig",
    // it
    "il lo la i gli le un una uno di del della dei delle degli a al alla ai alle da dal dalla in nel nella "
    "con su sul sulla per tra fra che "
    "chi cui non mi ti si ci vi ne è sono sei siete siamo era ho hai ha abbiamo avete hanno avevo più meno "
    "molto poco tutto tutti tutta ma e "
    "ed o se come quando dove perché perchè cosa quale quanto questo questa questi quello quella già ancora "
    "sempre mai anche solo adesso ora "
    "oggi domani ieri grazie prego ciao salve buongiorno buonasera scusi scusate vorrei voglio posso può "
    "potete devo deve dovete fare fatto "
    "detto stato stata soldi ordine pacco giorni ore settimana mese nessuno qualcuno niente nulla suo sua "
    "vostro vostra mio mia lei voi noi "
    "io tu loro sto sta state stanno fa fate bene male po' poi però allora senza dopo prima ogni volta "
    "essere avere dare quindi",
    // hu
    "a az és nem is egy hogy ez ezt az azt van volt lesz vagyok vagy vannak meg már még csak de ha mert mit "
    "mi miért mikor hol hova hogyan ki "
    "kit kinek én te ő mi ti ők maga maguk önök ön nekem neked nekünk önöknek magának magukat engem téged "
    "minket önt ezek azok itt ott most "
    "majd soha mindig semmi senki valaki valami minden mindent több kevés sok nagyon jól rossz jó igen nincs "
    "sincs kell kellene lehet tud "
    "tudok tudja tudják akarok szeretném szeretnék kérem kérek köszönöm köszi szia sziasztok üdv jó napot "
    "helló hello ma holnap tegnap nap "
    "napja hete hét óra órája után előtt óta pénzt pénzem számla rendelés rendelésem csomag csomagom hónap "
    "azóta volna lenne lett ami aki "
    "amit akkor így úgy olyan ilyen pedig sem se fel le ki be vissza el át rá ne hát ugye akar mondta "
    "mondják írtam vártam várok kaptam",
    // el
    "και το τα η ο οι τη την τον του της των τους στο στη στην στον στα στις στους με σε από για να θα δεν "
    "δε μη μην που πως πού πώς τι "
    "ποιος ποια πότε γιατί είναι είμαι είσαι είστε ήταν έχω έχεις έχει έχετε έχουν είχα μου σου μας σας του "
    "τους εγώ εσείς εσύ αυτό αυτή "
    "αυτά αυτός ένα ένας μια μία αν αλλά ή ούτε όχι ναι πολύ λίγο πιο όλα όλοι κάτι κανείς κανένας τίποτα "
    "ποτέ πάντα τώρα σήμερα αύριο "
    "χθες ακόμα ακόμη πάλι ξανά μόνο και καλημέρα καλησπέρα γεια ευχαριστώ παρακαλώ",
};

constexpr std::string_view greeklish =
    "kai to ta h o oi th thn tin ton tou tis tous sto sti stin ston stis me se apo gia na tha 8a den de mhn "
    "min pou pos pws ti poios poia "
    "pote giati einai eimai eisai eiste htan itan exo exw exeis exei exete exoun eixa mou sou mas sas ego "
    "egw eseis esy auto afto auth aftoi "
    "ena enas mia an alla oute oxi nai poly poli ligo pio ola oloi kati kaneis kanenas tipota tora twra "
    "simera shmera avrio aurio xthes "
    "akoma akomh pali ksana 3ana mono kalimera kalhmera kalispera kalhspera geia eyxaristo euxaristo "
    "eyxaristw efxaristo parakalo parakalw "
    "re rε malaka vre mesa toso opos opws oti otan mexri kanete kane thelo 8elo thelw 8elw ksero 3ero mporo "
    "mporw lefta xrimata "
    "paraggelia tilefono thlefono meres wra ora kalo vrady";

constexpr std::string_view foreign =
    "ich nicht ist und der die das den dem ein eine einen mein meine meinen sie wir ihr mich mir mit auf für "
    "auch noch schon bitte danke warum "
    "wie wann habe haben wird kann kein keine möchte seit jag inte och är mitt mina ni vad när varför hur "
    "mycket något någon från till det "
    "här där vill fått pengar tack hej je ne pas est et les des du vous nous mon ma mes votre une pour avec "
    "dans sur pourquoi quand bonjour "
    "merci veux suis tout toujours depuis quiero el los las un mi con por para hola gracias cuando donde "
    "porque estoy ustedes muy pero más "
    "está todavía dinero quero meu minha o os as não você vocês obrigado por favor dinheiro quando está ik "
    "niet het een van mijn jullie "
    "waarom wanneer hoe ben heb wil bedankt alsjeblieft al nog nie jest się moje moja proszę dlaczego kiedy "
    "dziękuję czekam już";

}  // namespace

std::string_view foreign_words() { return foreign; }
std::string_view function_words(base::Language language) { return words[base::index_of(language)]; }
std::string_view greeklish_words() { return greeklish; }

}  // namespace text
