#include "match/temper.hpp"

#include "shipped.hpp"

#include <doctest/doctest.h>

#include <array>

using base::Language;

namespace {

struct Said {
    Language language;
    const char* line;
};

match::Reading read(const Said& said) { return shipped_matcher()->read(said.line, {}, said.language); }

void at_most(int level, std::initializer_list<Said> lines) {
    for (const Said& said : lines) {
        CAPTURE(said.line);
        CHECK(read(said).level <= level);
    }
}

void at_least(int level, std::initializer_list<Said> lines) {
    for (const Said& said : lines) {
        CAPTURE(said.line);
        CHECK(read(said).level >= level);
    }
}

// The second of two lines is heard as the angrier one.
struct Pair {
    Language language;
    const char* calmer;
    const char* angrier;
};

void rises(std::initializer_list<Pair> pairs) {
    for (const Pair& pair : pairs) {
        const std::string_view line = pair.calmer;
        CAPTURE(line);
        const match::Reading calmer = read({pair.language, pair.calmer});
        const match::Reading angrier = read({pair.language, pair.angrier});
        CHECK(angrier.anger > calmer.anger);
        CHECK(angrier.level >= calmer.level);
    }
}

}  // namespace

TEST_SUITE("temper") {
    TEST_CASE("more evidence never means less anger") {
        const auto seen = [](double angry, double usual, float chat) {
            return match::TemperEvidence{.angry = angry, .usual = usual, .heat = {.anger = 0, .chat = chat}};
        };
        const double anger = match::temper_of(seen(0, 1, 0)).anger;
        CHECK(match::temper_of(seen(2, 1, 0)).anger > anger);
        CHECK(match::temper_of(seen(0, 2, 0)).anger > anger);
        CHECK(match::temper_of(seen(0, 1, 2)).anger > anger);
    }
    TEST_CASE("anger stays between 0 and 1 whatever is seen") {
        for (const double each : {-20.0, 0.0, 20.0}) {
            const match::Temper temper =
                match::temper_of({.irritated = each, .angry = each, .furious = each, .usual = 1, .heat = {}});
            CHECK(temper.anger >= 0);
            CHECK(temper.anger <= 1);
            CHECK(temper.level >= 0);
            CHECK(temper.level <= 3);
        }
    }
    TEST_CASE("anger that is denied is none") {
        at_most(1, {{Language::en, "I'm not angry at all, just wondering when it arrives"},
                    {Language::nb, "Jeg er ikke sint i det hele tatt, lurer bare på når den kommer"},
                    {Language::da, "Jeg er slet ikke vred, jeg vil bare vide hvornår den kommer"},
                    {Language::it, "Non sono affatto arrabbiato, volevo solo sapere quando arriva"},
                    {Language::hu, "Egyáltalán nem vagyok mérges, csak azt szeretném tudni, mikor érkezik"},
                    {Language::el, "Δεν είμαι καθόλου θυμωμένος, απλώς ρωτάω πότε θα έρθει"}});
    }
    TEST_CASE("praise in hot words is no anger") {
        at_most(0, {{Language::en, "That's a killer deal, thanks!"},
                    {Language::nb, "Sykt bra service, tusen takk!"},
                    {Language::da, "Sygt god service, tusind tak!"},
                    {Language::it, "Offerta pazzesca, grazie mille!"},
                    {Language::hu, "Baromi jó az ajánlat, köszönöm!"},
                    {Language::el, "Τρελή προσφορά, ευχαριστώ πολύ!"}});
    }
    TEST_CASE("fury in polite words is anger") {
        at_least(1, {{Language::en, "With all due respect, your company's conduct is beneath contempt."},
                     {Language::nb, "Med all respekt, måten dere opptrer på er under enhver kritikk."},
                     {Language::da, "Med al respekt er jeres opførsel under al kritik."},
                     {Language::it, "Con tutto il rispetto, il vostro comportamento è vergognoso."},
                     {Language::hu, "Minden tiszteletem mellett, az eljárásuk minden kritikán aluli."},
                     {Language::el, "Με όλο τον σεβασμό, η συμπεριφορά σας είναι απαράδεκτη."}});
    }
    TEST_CASE("sarcasm that its words give away is anger") {
        at_least(1, {{Language::en, "Oh brilliant, disconnected again. Fantastic service, really."},
                     {Language::nb, "Så flott, kastet ut av køen igjen. Fantastisk service, altså."},
                     {Language::da, "Nå, fantastisk, smidt ud af køen igen. Virkelig flot service."},
                     {Language::it, "Ma che bravi, è caduta di nuovo la linea. Complimenti per il servizio."},
                     {Language::hu, "Na persze, megint megszakadt a vonal. Gratulálok a szolgáltatáshoz."},
                     {Language::el, "Μπράβο σας, πάλι έπεσε η γραμμή. Συγχαρητήρια για την εξυπηρέτηση."}});
    }
    TEST_CASE("shouting is angrier than saying") {
        rises({{Language::en, "where is my money, i want it back", "WHERE IS MY MONEY!!! I WANT IT BACK!!!"},
               {Language::nb, "hvor er pengene mine, jeg vil ha dem tilbake",
                "HVOR ER PENGENE MINE!!! JEG VIL HA DEM TILBAKE!!!"},
               {Language::da, "hvor er mine penge, jeg vil have dem tilbage",
                "HVOR ER MINE PENGE!!! JEG VIL HAVE DEM TILBAGE!!!"},
               {Language::it, "dove sono i miei soldi, li rivoglio",
                "DOVE SONO I MIEI SOLDI!!! LI RIVOGLIO!!!"},
               {Language::hu, "hol van a pénzem, vissza akarom kapni",
                "HOL VAN A PÉNZEM!!! VISSZA AKAROM KAPNI!!!"},
               {Language::el, "πού είναι τα λεφτά μου, τα θέλω πίσω",
                "ΠΟΥ ΕΙΝΑΙ ΤΑ ΛΕΦΤΑ ΜΟΥ!!! ΤΑ ΘΕΛΩ ΠΙΣΩ!!!"}});
    }
    TEST_CASE("a masked curse is as angry as a written one") {
        at_least(2, {{Language::en, "what the f*** is wrong with you people"},
                     {Language::nb, "hva f*** er det dere driver med"},
                     {Language::da, "hvad f*** er det I har gang i"},
                     {Language::it, "che c***o state facendo"},
                     {Language::hu, "mi a f***t csinálnak maguk"},
                     {Language::el, "τι μ@λ@κίες είναι αυτές που κάνετε"}});
    }
    TEST_CASE("an angry face is heard") {
        rises({{Language::en, "my parcel is still not here", "my parcel is still not here 😡😡"},
               {Language::nb, "pakken er fortsatt ikke her", "pakken er fortsatt ikke her 😡😡"},
               {Language::da, "pakken er stadig ikke kommet", "pakken er stadig ikke kommet 😡😡"},
               {Language::it, "il pacco non è ancora arrivato", "il pacco non è ancora arrivato 😡😡"},
               {Language::hu, "még mindig nem jött meg a csomag", "még mindig nem jött meg a csomag 😡😡"},
               {Language::el, "το δέμα δεν ήρθε ακόμα", "το δέμα δεν ήρθε ακόμα 😡😡"}});
    }
    TEST_CASE("commands to a machine and ordinary requests are calm") {
        at_most(0, {{Language::en, "turn off the kitchen lights"},
                    {Language::nb, "slå av lyset på kjøkkenet"},
                    {Language::da, "sluk lyset i køkkenet"},
                    {Language::it, "spegni le luci in cucina"},
                    {Language::hu, "kapcsold le a villanyt a konyhában"},
                    {Language::el, "σβήσε τα φώτα στην κουζίνα"}});
        at_most(0, {{Language::en, "i want to transfer this money to another account"}});
    }
}
