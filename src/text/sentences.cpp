#include "text/sentences.hpp"

#include "text/letters.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace text {

namespace {

// Words that end in a dot within a sentence, in the normal form of all six languages: before a time, a date,
// a number or a name. Single letters need no mention.
constexpr auto abbreviations = std::to_array<std::string_view>(
    {"kl",    "ca",   "nr",   "tlf",  "tel",  "dr",   "mr",   "mrs", "ms",  "st",   "approx", "min",  "mins",
     "max",   "maks", "hrs",  "hr",   "am",   "pm",   "eg",   "ie",  "ev",  "evt",  "inkl",   "incl", "bl",
     "dvs",   "osv",  "mv",   "pga",  "vedr", "ang",  "sr",   "mon", "tue", "tues", "wed",    "thu",  "thur",
     "thurs", "fri",  "sat",  "sun",  "man",  "tir",  "tirs", "ons", "tor", "tors", "fre",    "lor",  "son",
     "jan",   "feb",  "febr", "mar",  "apr",  "jun",  "jul",  "aug", "sep", "sept", "okt",    "oct",  "nov",
     "des",   "dec",  "sig",  "dott", "ing",  "avv",  "gg",   "gen", "mag", "giu",  "lug",    "ago",  "set",
     "ott",   "dic",  "lun",  "mer",  "gio",  "ven",  "sab",  "kb",  "pl",  "de",   "du",     "ua",   "stb",
     "szept", "marc", "maj",  "τηλ",  "δηλ",  "κλπ",  "αρ",   "δευ", "τρι", "τετ",  "πεμ",    "παρ",  "σαβ",
     "κυρ",   "ιαν",  "φεβ",  "μαρ",  "απρ",  "ιουν", "ιουλ", "αυγ", "σεπ", "οκτ",  "νοε",    "δεκ"});

bool greek(char32_t point) {
    return (point >= 0x370 && point < 0x400) || (point >= 0x1f00 && point < 0x2000);
}

bool blank(char32_t point) { return point == '\n' || u_isUWhiteSpace(static_cast<UChar32>(point)) != 0; }

class Cutter {
public:
    explicit Cutter(std::string_view message) : message_(message), letters_(read_letters(message).read) {}

    std::vector<Sentence> cut() {
        while (at_ + 1 < letters_.size()) {  // the last is a blank of the reader's
            const char32_t here = letters_[at_].point;
            if (here == '\n')
                end_here(at_++, false);
            else if (ends_sentence(here) && !goes_on())
                end_behind_signs();
            else
                ++at_;
        }
        end_here(at_, false);
        return std::move(sentences_);
    }

private:
    static bool ends_sentence(char32_t point) {
        return std::u32string_view(U".!?…;；？！\u037e·\u0387").find(point) != std::u32string_view::npos;
    }

    const Letter& letter(std::size_t at) const { return letters_[std::min(at, letters_.size() - 1)]; }
    char32_t before() const { return at_ > 0 ? letters_[at_ - 1].point : U' '; }

    // Past blanks, the next letter that is there.
    const Letter& next_said(std::size_t from) const {
        while (from + 1 < letters_.size() && letters_[from].point != '\n' && blank(letters_[from].point))
            ++from;
        return letter(from);
    }

    // A dot that ends no sentence.
    bool goes_on() const {
        if (letters_[at_].point != '.') return false;
        const Letter& next = letter(at_ + 1);
        if (next.point == '.') return false;
        const Letter& said = next_said(at_ + 1);
        const bool small_or_digit =
            said.is(Letter::digit) || (said.is(Letter::letter) && !said.is(Letter::upper));
        if (!blank(next.point)) return joined(next);
        if (letter(at_ - (at_ > 0 ? 1 : 0)).is(Letter::digit)) return small_or_digit;
        if (is_abbreviation()) return small_or_digit || titled(said);
        return false;
    }

    // No blank behind the dot: "17.00", "p.m.", "www.x.no", "12.5.-ig", but not "Done.We will call".
    bool joined(const Letter& next) const {
        if (std::u32string_view(U",-–/:").find(next.point) != std::u32string_view::npos) return true;
        if (!next.is(Letter::letter | Letter::digit)) return false;
        return !(next.is(Letter::upper) && word_before().size() > 1 && !letter(at_ - 1).is(Letter::upper));
    }

    // "Mr. Smith", "dott. Rossi": a name follows. Of the others only these are sure to have one.
    bool titled(const Letter& said) const {
        constexpr auto titles =
            std::to_array<std::string_view>({"mr", "mrs", "ms", "dr", "sig", "dott", "ing", "avv"});
        const std::string word = word_before();
        return said.is(Letter::upper) && std::find(titles.begin(), titles.end(), word) != titles.end();
    }

    std::string word_before() const {
        std::size_t first = at_;
        while (first > 0 && letters_[first - 1].is(Letter::letter | Letter::mark)) --first;
        std::string word;
        for (std::size_t each = first; each < at_; ++each)
            for_each_folded(letters_[each], [&](char32_t part) { append(word, part); });
        return word;
    }

    bool is_abbreviation() const {
        const std::string word = word_before();
        const bool single = !word.empty() && word.size() == utf8_size(decode(word).front());
        return single || std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
    }

    // Several signs may stand in a row ("?!", "..."), and brackets and quotation marks behind them.
    void end_behind_signs() {
        const bool dots =
            letters_[at_].point == U'…' || (letters_[at_].point == '.' && letter(at_ + 1).point == '.');
        bool question = false;
        bool only_dots = true;
        for (; at_ + 1 < letters_.size() && belongs_to_end(letters_[at_].point); ++at_) {
            const char32_t here = letters_[at_].point;
            question =
                question || here == '?' || here == U'？' || here == 0x37e || (here == ';' && greek(before()));
            only_dots = only_dots && (here == '.' || here == U'…');
        }
        // "One moment... i will look": a pause, where a small letter follows.
        const Letter& said = next_said(at_);
        if (dots && only_dots && said.is(Letter::letter) && !said.is(Letter::upper)) return;
        end_here(at_, question);
    }

    static bool belongs_to_end(char32_t point) {
        return ends_sentence(point) ||
               std::u32string_view(U")]\"'”’»").find(point) != std::u32string_view::npos;
    }

    void end_here(std::size_t end, bool question) {
        std::size_t begin = begin_;
        begin_ = end;
        while (begin < end && blank(letters_[begin].point)) ++begin;
        while (end > begin && blank(letters_[end - 1].point)) --end;
        const std::size_t first_byte = byte_of(begin);
        const std::size_t last_byte = byte_of(end);
        if (begin < end)
            sentences_.push_back({message_.substr(first_byte, last_byte - first_byte), begin, end, question});
    }

    // Asked for ascending places only.
    std::size_t byte_of(std::size_t place) {
        for (; point_ < place; ++point_) next_point(message_, byte_);
        return byte_;
    }

    std::string_view message_;
    std::vector<Letter> letters_;
    std::vector<Sentence> sentences_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
    std::size_t point_ = 0;  // and the byte it begins at
    std::size_t byte_ = 0;
};

}  // namespace

std::vector<Sentence> sentences_of(std::string_view message) { return Cutter(message).cut(); }

}  // namespace text
