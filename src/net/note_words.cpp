#include "net/note_words.hpp"

namespace net {

namespace {

constexpr base::PerLanguage<NoteWords> words = {{
    {.levels = {"Calm", "Irritated", "Angry", "Furious"},
     .trends = {"rising", "steady", "falling"},
     .suggestions = "Suggestions",
     .why = "Why",
     .care_first = "Care first",
     .do_now = "Do now",
     .hand_over = "Hand over to",
     .avoid = "Avoid",
     .sent = "In the latest reply",
     .better = "Next time this may fit better"},
    {.levels = {"Rolig", "Irritert", "Sint", "Rasende"},
     .trends = {"øker", "uendret", "avtar"},
     .suggestions = "Forslag",
     .why = "Hvorfor",
     .care_first = "Omsorg først",
     .do_now = "Gjør nå",
     .hand_over = "Overlat til",
     .avoid = "Unngå",
     .sent = "I det siste svaret",
     .better = "Neste gang passer kanskje dette bedre"},
    {.levels = {"Rolig", "Irriteret", "Vred", "Rasende"},
     .trends = {"stigende", "uændret", "faldende"},
     .suggestions = "Forslag",
     .why = "Hvorfor",
     .care_first = "Omsorg først",
     .do_now = "Gør nu",
     .hand_over = "Giv videre til",
     .avoid = "Undgå",
     .sent = "I det seneste svar",
     .better = "Næste gang passer det her måske bedre"},
    {.levels = {"Calma", "Irritazione", "Collera", "Furia"},
     .trends = {"si scalda", "stabile", "si placa"},
     .suggestions = "Suggerimenti",
     .why = "Perché",
     .care_first = "Prima la persona",
     .do_now = "Da fare ora",
     .hand_over = "Passare a",
     .avoid = "Da evitare",
     .sent = "Nell’ultima risposta",
     .better = "La prossima volta potrebbe andare meglio così"},
    {.levels = {"Nyugodt", "Ingerült", "Dühös", "Dühöngő"},
     .trends = {"erősödik", "állandó", "enyhül"},
     .suggestions = "Javaslatok",
     .why = "Miért",
     .care_first = "Előbb az ember",
     .do_now = "Teendő most",
     .hand_over = "Kihez kerüljön",
     .avoid = "Kerülendő",
     .sent = "A legutóbbi válaszban",
     .better = "Legközelebb ez talán jobban illik ide"},
    {.levels = {"Ηρεμία", "Ενόχληση", "Θυμός", "Οργή"},
     .trends = {"ανεβαίνει", "σταθερά", "πέφτει"},
     .suggestions = "Προτάσεις",
     .why = "Γιατί",
     .care_first = "Πρώτα ο άνθρωπος",
     .do_now = "Τώρα",
     .hand_over = "Αναλαμβάνει",
     .avoid = "Αποφύγετε",
     .sent = "Στην τελευταία απάντηση",
     .better = "Την επόμενη φορά ίσως ταιριάζει καλύτερα αυτό"},
}};

}  // namespace

const NoteWords& note_words(base::Language language) { return words[base::index_of(language)]; }

}  // namespace net
