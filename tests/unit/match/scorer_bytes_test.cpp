#include "match/scorer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

using match::ByteReader;
using match::ByteRows;
using match::ByteWriter;
using match::Scorer;

namespace {

constexpr std::size_t columns = 3;

Scorer small() {
    match::Vocabulary vocabulary;
    match::KnownWords words;
    for (const char* line : {"my parcel is lost!", "refund my order", "lovely weather 😊"}) {
        const text::Message message = text::read_message(line);
        vocabulary.count(match::features_of(message, {}, base::Language::en, true));
        for (const text::Token& token : message.tokens)
            words.add(match::word_of(message, token, base::Language::en));
    }
    vocabulary.finish();
    std::array<float, columns> row{};
    const auto weights = [&](std::uint32_t feature) {
        const std::uint64_t hash = vocabulary.hash(feature);
        for (std::size_t column = 0; column < columns; ++column)
            row[column] = static_cast<float>((hash >> (column * 8)) % 201) / 100 - 1;
        return static_cast<const float*>(row.data());
    };
    return Scorer(vocabulary, words, weights, {0.25F, -0.5F, 1}, 2);
}

std::string bytes_of(const Scorer& scorer) {
    ByteWriter writer;
    scorer.write(writer);
    return std::move(writer).bytes();
}

bool refused(std::string_view bytes) {
    ByteReader reader(bytes);
    Scorer::read(reader);
    return !reader.good();
}

// The bytes of a scorer, open for spoiling.
struct Opened {
    using Slot = std::array<std::uint64_t, 3>;  // hash; row and square; stem
    using Squares = std::array<float, match::kind_count>;

    explicit Opened(std::string_view bytes) {
        ByteReader reader(bytes);
        slots = reader.take_all<Slot>();
        rows = ByteRows::read(reader);
        company = ByteRows::read(reader);
        bias = reader.take_all<float>();
        unknown_squares = reader.take<Squares>();
        REQUIRE(reader.at_end());  // or the bytes are laid out in another way now, and this must follow
    }

    std::string closed() const {
        ByteWriter writer;
        writer.put_all(slots);
        rows.write(writer);
        company.write(writer);
        writer.put_all(bias);
        writer.put(unknown_squares);
        return std::move(writer).bytes();
    }

    std::vector<Slot> slots;
    ByteRows rows, company;
    std::vector<float> bias;
    Squares unknown_squares{};
};

constexpr std::uint64_t no_row = 0xffffffffU;
bool taken(const Opened::Slot& slot) { return (slot[1] & no_row) != no_row; }
void set_row(Opened::Slot& slot, std::uint64_t row) { slot[1] = (slot[1] & ~no_row) | row; }

bool refused_with(auto&& spoil) {
    Opened opened(bytes_of(small()));
    spoil(opened);
    return refused(opened.closed());
}

}  // namespace

TEST_SUITE("scorer's bytes") {
    TEST_CASE("it comes back from its bytes the same") {
        const Scorer scorer = small();
        const std::string bytes = bytes_of(scorer);
        ByteReader reader(bytes);
        const Scorer back = Scorer::read(reader);
        REQUIRE(reader.at_end());
        CHECK(back.columns() == columns);
        for (const char* line : {"my parcel is lost!", "refund the parcell order", "lovely 🚀", "zyxq", ""}) {
            CAPTURE(line);
            const text::Message message = text::read_message(line);
            const auto one = scorer.score(message, {}, base::Language::en);
            const auto other = back.score(message, {}, base::Language::en);
            CHECK(one.sums == other.sums);
            CHECK(one.known == other.known);
            REQUIRE(one.parts.size() == other.parts.size());
            for (std::size_t part = 0; part < one.parts.size(); ++part)
                CHECK(scorer.gain(one.parts[part], 1) == back.gain(other.parts[part], 1));
        }
        CHECK(bytes_of(back) == bytes);
    }
    TEST_CASE("the same lines give the same bytes") { CHECK(bytes_of(small()) == bytes_of(small())); }
    TEST_CASE("bytes that end too early are refused, wherever that is") {
        const std::string bytes = bytes_of(small());
        REQUIRE_FALSE(refused(bytes));
        for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 50) {
            CAPTURE(size);
            CHECK(refused(std::string_view(bytes).substr(0, size)));
        }
        CHECK(refused(std::string_view(bytes).substr(0, bytes.size() - 1)));
    }
    TEST_CASE("what follows a scorer is left for the next reader") {
        const std::string bytes = bytes_of(small()) + 'x';
        ByteReader reader(bytes);
        Scorer::read(reader);
        CHECK(reader.good());
        CHECK(reader.take<char>() == 'x');
        CHECK(reader.at_end());
    }
    TEST_CASE("foreign bytes are refused") {
        CHECK(refused(std::string(5000, '\0')));
        CHECK(refused(std::string(5000, '\xff')));
        CHECK(refused(std::string(5000, 'a')));
        CHECK(refused(bytes_of(small()).substr(1) + 'x'));
        CHECK(refused(bytes_of(small()).substr(8) + "12345678"));
    }
    TEST_CASE("opening and closing without spoiling is not refused") {
        CHECK_FALSE(refused_with([](Opened&) {}));
    }
    TEST_CASE("slots that are no power of two are refused") {
        CHECK(refused_with([](Opened& it) { it.slots.pop_back(); }));
        CHECK(refused_with([](Opened& it) { it.slots.push_back(it.slots.back()); }));
        CHECK(refused_with([](Opened& it) { it.slots.clear(); }));
    }
    TEST_CASE("a slot that points behind the rows is refused") {
        const auto refused_at = [](std::size_t beyond) {
            return refused_with([&](Opened& it) {
                const std::size_t rows = it.rows.rows() + it.company.rows();
                set_row(*std::find_if(it.slots.begin(), it.slots.end(), taken), rows - 1 + beyond);
            });
        };
        CHECK_FALSE(refused_at(0));
        CHECK(refused_at(1));
        CHECK(refused_at(1000));
        CHECK(refused_with([](Opened& it) {
            set_row(*std::find_if(it.slots.rbegin(), it.slots.rend(), taken), no_row - 1);
        }));
    }
    TEST_CASE("a table without an empty slot, in which a search would not end, is refused") {
        const auto fill = [](Opened& it, std::size_t but) {
            for (Opened::Slot& slot : it.slots) {
                if (taken(slot)) continue;
                if (but == 0) set_row(slot, 0);
                but -= but > 0 ? 1U : 0U;
            }
        };
        CHECK(refused_with([&](Opened& it) { fill(it, 0); }));
        CHECK_FALSE(refused_with([&](Opened& it) { fill(it, 1); }));
        CHECK(refused_with([](Opened& it) { it.slots = {it.slots.front()}, set_row(it.slots.front(), 0); }));
    }
    TEST_CASE("rows that do not fit the columns are refused") {
        CHECK(refused_with([](Opened& it) { it.bias.pop_back(); }));
        CHECK(refused_with([](Opened& it) { it.bias.push_back(1); }));
        CHECK(refused_with([](Opened& it) { it.rows = ByteRows(it.rows.rows(), columns - 1); }));
        CHECK(refused_with([](Opened& it) { it.rows = ByteRows(it.rows.rows(), columns + 1); }));
        CHECK(refused_with([](Opened& it) { it.company = ByteRows(it.company.rows(), columns + 1); }));
    }
    TEST_CASE("a kind without its length is refused") {
        const std::string bytes = bytes_of(small());
        for (std::size_t kinds = 1; kinds <= match::kind_count; ++kinds)
            CHECK(refused(std::string_view(bytes).substr(0, bytes.size() - kinds * sizeof(float))));
    }
}
