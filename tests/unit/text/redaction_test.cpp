#include "text/redaction.hpp"

#include <doctest/doctest.h>

#include <random>

using text::Personal;
using text::redact;

namespace {

const std::vector<std::string> nobody;

std::string redacted(std::string_view message, const std::vector<std::string>& names = nobody) {
    return redact(message, names).text;
}

struct Case {
    std::string message;
    std::string expected;
};

template <std::size_t count>
void expect(const Case (&cases)[count]) {
    for (const auto& [message, expected] : cases) {
        CAPTURE(message);
        CHECK(redacted(message) == expected);
        CHECK(redacted(expected) == expected);
    }
}

template <std::size_t count>
void expect_kept(const std::string (&messages)[count]) {
    for (const std::string& message : messages) {
        CAPTURE(message);
        CHECK(redacted(message) == message);
        CHECK(redact(message, nobody).places.empty());
    }
}

}  // namespace

// Everybody here is made up; the check digits are right.
TEST_SUITE("redaction") {
    TEST_CASE("e-mail addresses go, also hidden ones") {
        expect({
            {"write to ola.nordmann+shop@firma.no please", "write to [email] please"},
            {"Kari_O'Brien@mail.example.co.uk.", "[email]."},
            {"mail:ola@firma.no,kari@firma.no", "mail:[email],[email]"},
            {"ola at gmail dot com", "[email]"},
            {"it is ola dot nordmann at firma dot no, ok?", "it is [email], ok?"},
            {"ola (at) firma (dot) no", "[email]"},
            {"ola[at]firma[.]no", "[email]"},
            {"ola @ gmail . com", "[email]"},
            {"ola@gmail", "[email]"},
            {"ola@gmail,com", "[email]"},
            {"min mail er ola krøllalfa firma punktum no", "min mail er [email]"},
            {"min mail er ole snabel-a firma.dk", "min mail er [email]"},
            {"la mia mail è mario chiocciola libero punto it", "la mia mail è [email]"},
            {"pista kukac freemail pont hu", "[email]"},
            {"το mail μου είναι nikos παπάκι otenet τελεία gr", "το mail μου είναι [email]"},
            {"ｏｌａ＠ｆｉｒｍａ．ｎｏ", "[email]"},
            {"o\u200bla@fir\u200bma.no", "[email]"},
        });
    }

    TEST_CASE("an at sign alone is no address") {
        expect_kept({
            "you b@stard, @ola says so",
            "sh@t.That is it",
            "we met at the office at five dot",
            "look at the box. no idea",
            "5 kg @ 12 kr",
            "@ @@ @.no .@ a@ a@b",
        });
    }

    TEST_CASE("cards go, by their check digit") {
        expect({
            {"4526018159083012", "[card]"},
            {"4526 0181 5908 3012 exp 12/27", "[card] exp 12/27"},
            {"my card is 5128-1948-2199-3513.", "my card is [card]."},
            {"3790 996030 82467", "[card]"},
            {"6819093786579754325", "[card]"},
            {"4661318609133", "[card]"},
            {"4526\u00a00181\u00a05908\u00a03012", "[card]"},
            {"４５２６　０１８１　５９０８　３０１２", "[card]"},
            {"45\u200b2601\u200c81590830\u200d12", "[card]"},
            {"4 5 2 6 0 1 8 1 5 9 0 8 3 0 1 2", "[card]"},
            {"٤٥٢٦٠١٨١٥٩٠٨٣٠١٢", "[card]"},
            {"order 12 4526 0181 5908 3012", "order 12 [card]"},
            {"4526 0181 5908 3013", "[number]"},  // mistyped, and still not to be read
            {"4526 0181 2026 3013", "[number]"},
        });
    }

    TEST_CASE("accounts go, by country and check digits") {
        expect({
            {"NO9386011117947", "[iban]"},
            {"NO93 8601 1117 947", "[iban]"},
            {"no93 8601 1117 947 takk", "[iban] takk"},
            {"dk50 0040 0440 1162 43", "[iban]"},
            {"IT60 X054 2811 1010 0000 0123 456.", "[iban]."},
            {"HU42 1177 3016 1111 1018 0000 0000", "[iban]"},
            {"GR16 0110 1250 0000 0001 2300 695", "[iban]"},
            {"GB82-WEST-1234-5698-7654-32", "[iban]"},
            {"IE29AIBK93115212345678", "[iban]"},
            {"DE89370400440532013000", "[iban]"},
            {"XX4212345678901234 and more", "[iban] and more"},
            {"IBAN NO93 8601 1117 948", "IBAN NO[number]"},  // mistyped
        });
    }

    TEST_CASE("national ids go") {
        expect({
            {"fnr 17058571504", "fnr [id]"},
            {"170585 71504", "[id]"},
            {"17 05 85 71504", "[id]"},
            {"290200 08340", "[id]"},
            {"D-nummer 57058530753", "D-nummer [id]"},
            {"mistyped 57053058753", "mistyped [number]"},
            {"17859053750", "[id]"},
            {"cpr 170585-5737", "cpr [id]"},
            {"1705855737", "[id]"},
            {"170585-1234", "[id]"},
            {"TAJ: 292 873 515", "TAJ: [id]"},
            {"385-784-609", "[id]"},
            {"292873515", "[id]"},
            {"adóazonosító 8173597502", "adóazonosító [id]"},
            {"899 101 4550", "[id]"},
            {"1-850517-2535", "[id]"},
            {"3 010203 4074", "[id]"},
            {"30102034074", "[id]"},
            {"ΑΜΚΑ 17058564059", "ΑΜΚΑ [id]"},
            {"010190 81346", "[id]"},
            {"ΑΦΜ 108154397", "ΑΦΜ [id]"},
            {"223293041", "[id]"},
            {"RSSMRA85T10A562S", "[id]"},
            {"il mio cf: bncLRA90a41h501f.", "il mio cf: [id]."},
            {"RSS MRA 85T10 A562S", "[id]"},
            {"RSSMRA85T10A56NH", "[id]"},
            {"RSSMRAURTMLARNSY", "[id]"},
        });
    }

    TEST_CASE("phones go, as each country writes them") {
        expect({
            {"ring +47 22 33 44 55!", "ring [phone]!"},
            {"+4791234567", "[phone]"},
            {"0047 912 34 567", "[phone]"},
            {"91234567", "[phone]"},
            {"tlf: 912 34 567", "tlf: [phone]"},
            {"22 33 44 55 etter kl 16", "[phone] etter kl 16"},
            {"22.33.44.55", "[phone]"},
            {"tlf22 33 44 55", "tlf[phone]"},
            {"(+45) 20 11 20 26", "[phone]"},
            {"20 11 20 26", "[phone]"},
            {"2311 2026", "[phone]"},
            {"02 1234567", "[phone]"},
            {"chiama il 347 1234567", "chiama il [phone]"},
            {"347.123.4567", "[phone]"},
            {"+39 347 123 4567", "[phone]"},
            {"06/12345678", "[phone]"},
            {"+36 30 123 4567", "[phone]"},
            {"06 30 123 4567", "[phone]"},
            {"06-30/123-4567", "[phone]"},
            {"06301234567", "[phone]"},
            {"30/123-4567", "[phone]"},
            {"+30 694 123 4567", "[phone]"},
            {"6941234567", "[phone]"},
            {"210 123 4567", "[phone]"},
            {"+44 (0)20 7946 0958", "[phone]"},
            {"020 7946 0958", "[phone]"},
            {"(020) 7946 0958", "[phone]"},
            {"07700 900123", "[phone]"},
            {"+353 87 123 4567", "[phone]"},
            {"087 123 4567", "[phone]"},
            {"+1 (212) 555-0123", "[phone]"},
            {"(212) 555-0123", "[phone]"},
            {"212-555-0123", "[phone]"},
            {"call 020 7946 0958 at 17:00", "call [phone] at 17:00"},
            {"+47\u00a022\u00a033\u00a044\u00a055", "[phone]"},
            {"+47 22\u200b33 44–55", "[phone]"},
        });
    }

    TEST_CASE("order numbers and other long numbers go") {
        expect({
            {"order 12345", "order [number]"},
            {"Bestilling AB-12345, hvor er den?", "Bestilling [number], hvor er den?"},
            {"#4711-88 is not here", "[number] is not here"},
            {"sak # 4711", "sak [number]"},
            {"rendelés: XK471100", "rendelés: [number]"},
            {"tracking 1Z999AA10123456784", "tracking [number]"},
            {"9f86d081-884c", "[number]"},
            {"my code is 123 456", "my code is [number]"},
            {"2026-12345", "[number]"},
            {"12345-ös rendelés", "[number]-ös rendelés"},
            {"192.168.100.17", "[number]"},
            {"10.20.30.40.50", "[number]"},
            {"ordre #DK-55291", "ordre [number]"},
            {"meter 23456789-02", "meter [number]"},
            {"sort code 20-14-53", "sort code [number]"},
            {"www.firma.no/order/12345", "www.firma.no/order/[number]"},
            {"my number 12 345 67", "my number [number]"},
            {"παραγγελία 123456;", "παραγγελία [number];"},
            {"ordine n. 778899", "ordine n. [number]"},
        });
    }

    TEST_CASE("prices and other amounts stay") {
        expect_kept({
            "it was 1 299,50 kr",
            "€2500 and 2500€ and £1,234.56 and $12,345",
            "12.500 Ft, 12 500 Ft-ot, 125000 forint",
            "kr 12500, kr. 12 500, kr12500 og 12500kr",
            "12500,- og 1299,-",
            "NOK 123 456,00",
            "1.250.000 Ft",
            "12.500,00 euro",
            "1299,50",
            "12.500",
            "10 000 kroner",
            "12345 kWh og 100 GB",
            "2.500 ευρώ",
            "100 %, 12,5 % and 2,5",
            "123456 EUR",
            "100-150 people",
            "€ 12.500,00 - € 13.500,00",
        });
    }

    TEST_CASE("dates, times, years and short numbers stay") {
        expect_kept({
            "20.11.2026 kl. 17.00",
            "2026-11-20T14:05:00Z",
            "2026. 11. 20. 14:00",
            "2026.11.20.",
            "20/11/2026, 11/20/2026, 20-11-26, 20 11 2026",
            "20. november 2026 and November 20, 2026",
            "in 2026, 2026-ban, 2025-2026, 2024 2025 2026",
            "17:00-18:30, 17.00-18.30, 9-17, 08.00 - 16.00",
            "08.00 09.00",
            "0900-1700",
            "01.12-15.12",
            "01.02.2026-05.02.2026",
            "24-48 timer, 2:30:15",
            "1 2 3 4 5",
            "I have 4 of 10, room 1234, 7.5.1",
            "1920x1080, 60x40x40, iPhone 15, PS5, covid-19, RTX4090, 4x4, B2B",
            "we are #1",
            "option 1, 2 or 3, 10, 20, 30, 40",
            "12/27",
        });
    }

    TEST_CASE("names go in any case, with and without accents, with their endings") {
        const std::vector<std::string> names = {
            "Ola Nordmann", "Péter Nagy", "Γιώργος Παπαδόπουλος", "Anne-Marie Ærø", "Per", "Μαρία", "Bo"};
        const Case cases[] = {
            {"Ola Nordmann here", "[name] here"},
            {"OLA, are you there? ola's box", "[name], are you there? [name]'s box"},
            {"Olas pakke, nordmanns hus", "[name] pakke, [name] hus"},
            {"Peter vagyok, Péternek küldtem Péterrel", "[name] vagyok, [name] küldtem [name]"},
            {"nagy", "[name]"},
            {"του Γιώργου, τον ΓΙΩΡΓΟ, Παπαδόπουλε, της Μαρίας",
             "του [name], τον [name], [name], της [name]"},
            {"giorgos edo", "[name] edo"},
            {"ANNE-MARIE AERO", "[name]"},
            {"Anne Marie", "[name]"},
            {"Pe\u0301ter e\u0301s O\u200bla", "[name] e\u0301s [name]"},
            {"Per betaler 100 kr per måned", "[name] betaler 100 kr per måned"},
            {"polar Olaf nordmannia Bo Olav", "polar Olaf nordmannia Bo Olav"},
            {"Ola 91234567 ola@firma.no", "[name] [phone] [email]"},
        };
        for (const auto& [message, expected] : cases) {
            CAPTURE(message);
            CHECK(redacted(message, names) == expected);
            CHECK(redacted(expected, names) == expected);
        }
    }

    TEST_CASE("a person called like a stand-in does not take it apart") {
        const std::vector<std::string> names = {"Email Card", "Name Number"};
        CHECK(redacted("Card, my mail is a.b@c.no", names) == "[name], my mail is [email]");
        CHECK(redacted("[name] [card] [number]", names) == "[name] [card] [number]");
    }

    TEST_CASE("whole messages of the six languages") {
        expect({
            {"Hi, order 1234567 cost £49.99 on 3 May 2026, call 07700 900123 before 5pm",
             "Hi, order [number] cost £49.99 on 3 May 2026, call [phone] before 5pm"},
            {"Jeg betalte 1 299,50 kr den 20.11.2026 for ordre 7788991, ring 912 34 567 før kl. 17.00",
             "Jeg betalte 1 299,50 kr den 20.11.2026 for ordre [number], ring [phone] før kl. 17.00"},
            {"Mit cpr er 170585-5737 og jeg venter siden kl. 9.30 på 500 kr.",
             "Mit cpr er [id] og jeg venter siden kl. 9.30 på 500 kr."},
            {"Il mio IBAN è IT60X0542811101000000123456 e aspetto 250,00 € dal 3/11",
             "Il mio IBAN è [iban] e aspetto 250,00 € dal 3/11"},
            {"A 12.500 Ft-ot 2026. 11. 20-án fizettem, TAJ 292-873-515, tel. 06 30 123 4567",
             "A 12.500 Ft-ot 2026. 11. 20-án fizettem, TAJ [id], tel. [phone]"},
            {"Ο ΑΦΜ μου είναι 108154397 και πλήρωσα 45,90€ στις 20/11, τηλ. 6941234567",
             "Ο ΑΦΜ μου είναι [id] και πλήρωσα 45,90€ στις 20/11, τηλ. [phone]"},
        });
    }

    TEST_CASE("places are code points of the original") {
        const auto found = redact("å 😀 ola@firma.no – 912 34 567 Ola", std::vector<std::string>{"Ola"});
        CHECK(found.text == "å 😀 [email] – [phone] [name]");
        REQUIRE(found.places.size() == 3);
        CHECK(found.places[0].kind == Personal::email);
        CHECK(found.places[0].begin == 4);
        CHECK(found.places[0].end == 16);
        CHECK(found.places[1].kind == Personal::phone);
        CHECK(found.places[1].begin == 19);
        CHECK(found.places[1].end == 29);
        CHECK(found.places[2].kind == Personal::name);
        CHECK(found.places[2].begin == 30);
        CHECK(found.places[2].end == 33);
    }

    TEST_CASE("a very long message is read to its end") {
        const std::string filler(20'000, 'x');
        CHECK(redacted(filler + " 91234567") == filler + " [phone]");
        CHECK(redacted(std::string(4'000, '7')) == "[number]");
    }

    TEST_CASE("whatever comes in, redacting twice changes nothing, and places do not overlap") {
        const std::vector<std::string> names = {"Ola Nordmann", "Phone", "Γιώργος"};
        const std::vector<std::string> pieces = {"4526018159083012",
                                                 "4526",
                                                 "0181",
                                                 "NO93",
                                                 "8601",
                                                 "1117",
                                                 "947",
                                                 "RSSMRA85T10",
                                                 "A562S",
                                                 "170585",
                                                 "71504",
                                                 "22",
                                                 "33",
                                                 "4",
                                                 "0",
                                                 "00",
                                                 "+",
                                                 "-",
                                                 "–",
                                                 ".",
                                                 ",",
                                                 "/",
                                                 ":",
                                                 " ",
                                                 " ",
                                                 " ",
                                                 "(",
                                                 ")",
                                                 "#",
                                                 "@",
                                                 "at",
                                                 "dot",
                                                 "gmail",
                                                 "com",
                                                 "ola",
                                                 "Ola",
                                                 "Nordmann",
                                                 "kr",
                                                 "€",
                                                 "ft",
                                                 "2026",
                                                 "11",
                                                 "20",
                                                 "AB",
                                                 "a",
                                                 "[email]",
                                                 "[phone]",
                                                 "[",
                                                 "]",
                                                 "phone",
                                                 "\u200b",
                                                 "\u0301",
                                                 "\u00a0",
                                                 "\n",
                                                 "１",
                                                 "γιώργου",
                                                 "x",
                                                 "\xff",
                                                 "\xe2\x82",
                                                 "😀",
                                                 ",-",
                                                 "%",
                                                 "_",
                                                 "1",
                                                 "5",
                                                 "[na",
                                                 "me]"};
        std::mt19937 random(1);
        for (int round = 0; round < 20'000; ++round) {
            std::string message;
            const auto length = random() % 24;
            for (unsigned i = 0; i < length; ++i) {
                if (round % 4 == 0)
                    message += static_cast<char>(random());
                else
                    message += pieces[random() % pieces.size()];
            }
            CAPTURE(message);
            const auto once = redact(message, names);
            REQUIRE(redacted(once.text, names) == once.text);
            std::size_t end = 0;
            for (const auto& place : once.places) {
                REQUIRE(place.begin >= end);
                REQUIRE(place.end > place.begin);
                end = place.end;
            }
        }
    }
}
