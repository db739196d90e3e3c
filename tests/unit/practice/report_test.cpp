#include "practice/report.hpp"

#include "unit/practice/sample_card.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace practice;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// By RFC 4180: quoted cells, doubled quotes, CRLF between rows.
Rows parsed(std::string_view text) {
    Rows rows(1);
    std::string cell;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (quoted && text.substr(at, 2) == "\"\"") {
            cell += text[++at];
        } else if (text[at] == '"') {
            quoted = !quoted;
        } else if (!quoted && (text[at] == ',' || text.substr(at, 2) == "\r\n")) {
            rows.back().push_back(std::move(cell));
            cell.clear();
            if (text[at] == ',') continue;
            ++at;
            rows.emplace_back();
        } else {
            cell += text[at];
        }
    }
    REQUIRE_FALSE(quoted);
    REQUIRE(rows.back().empty());
    rows.pop_back();
    return rows;
}

std::map<std::string, std::string> row(const Rows& rows, std::size_t at) {
    std::map<std::string, std::string> cells;
    for (std::size_t column = 0; column < rows[0].size(); ++column) cells[rows[0][column]] = rows[at][column];
    return cells;
}

Rows rows_of(const Scorecard& card) {
    const std::string text = csv(card);
    REQUIRE(text.starts_with("\xef\xbb\xbf"));
    return parsed(std::string_view(text).substr(3));
}

std::string said_cell(const std::string& said) {
    Scorecard card = sample_card();
    card.turns[1].said = said;
    const Rows rows = rows_of(card);
    return row(rows, 2)["said"];
}

// Tags that are opened and closed in order; the first that is not, or nothing.
std::string unbalanced(const std::string& page) {
    const std::set<std::string> alone = {"!doctype", "meta", "rect", "polyline"};
    std::vector<std::string> open;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const std::size_t end = page.find_first_of(" >/", at + 2);
        const bool closes = page[at + 1] == '/';
        const std::string name = page.substr(at + 1 + closes, end - at - 1 - closes);
        if (alone.contains(name)) continue;
        if (!closes) {
            open.push_back(name);
        } else if (open.empty() || open.back() != name) {
            return name;
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? "" : open.back();
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_SUITE("scorecard as CSV") {
    TEST_CASE(
        "there is a row for the opening, one for each turn and one with the totals, all as wide as the "
        "head") {
        const Rows rows = rows_of(sample_card());
        REQUIRE(rows.size() == 5);
        for (const auto& cells : rows) CHECK(cells.size() == rows[0].size());
        CHECK(row(rows, 1)["turn"] == "0");
        CHECK(row(rows, 3)["faults"] == "policy_wall");
        CHECK(row(rows, 3)["effects"] == "policy_wall +12.35");
        CHECK(row(rows, 3)["anger_end"] == "67.35");
        CHECK(row(rows, 3)["at_s"] == "75");
        auto total = row(rows, 4);
        CHECK(total["row"] == "total");
        CHECK(total["total"] == "75.25");
        CHECK(total["tier"] == "solid");
        CHECK(total["ending"] == "calmed");
        CHECK(total["rewinds"] == "1");
    }
    TEST_CASE("commas, quotes and line ends stay within their cell") {
        CHECK(row(rows_of(sample_card()), 2)["answer"] == "Line one,\nline two");
        CHECK(said_cell("a \"b\", c\r\nd") == "a \"b\", c\r\nd");
    }
    TEST_CASE("what a spreadsheet would run begins with an apostrophe") {
        for (const std::string said :
             {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＋1", "－1", "＠x"}) {
            CAPTURE(said);
            CHECK(said_cell(said) == "'" + said);
        }
        for (const std::string said : {"a=1", "1-1", "", " ", "η=1", "'=1"}) CHECK(said_cell(said) == said);
    }
    TEST_CASE("what happened by itself is no silence of the trainee") {
        Scorecard card = sample_card();
        card.turns[2].feedback.event = "shop_closes";
        card.turns[2].feedback.input = Input::silence;
        CHECK(row(rows_of(card), 3)["input"] == "event");
        CHECK(html(card, std::nullopt).find("<li>silence") == std::string::npos);
    }
    TEST_CASE("a session that was left early says so") {
        Scorecard card = sample_card();
        card.finished = false;
        CHECK(row(rows_of(card), 4)["ending"] == "unfinished");
    }
}

TEST_SUITE("scorecard as a page") {
    TEST_CASE("words can break neither the page nor run in it") {
        const std::string page = html(sample_card(), std::nullopt);
        CHECK(unbalanced(page) == "");
        CHECK(page.find("<b>") == std::string::npos);
        CHECK(page.find("<parcel>") == std::string::npos);
        CHECK(page.find("&lt;b&gt;&#39;x&#39;&lt;/b&gt;") != std::string::npos);
        CHECK(page.find("Late &lt;parcel&gt; &amp; &quot;co&quot;") != std::string::npos);
        Scorecard card = sample_card();
        card.turns[1].said = "\x01\xff</td><script>";
        const std::string bad = html(card, std::nullopt);
        CHECK(unbalanced(bad) == "");
        CHECK(bad.find("\xef\xbf\xbd\xef\xbf\xbd&lt;/td&gt;") != std::string::npos);
    }
    TEST_CASE("it stands alone: no script, nothing fetched") {
        const std::string page = html(sample_card(), std::nullopt);
        for (const char* part : {"<script", "src=", "href=", "url(", "@import"}) {
            CAPTURE(part);
            CHECK(page.find(part) == std::string::npos);
        }
    }
    TEST_CASE("every table has a caption and named columns, the picture a title and words") {
        const std::string page = html(sample_card(), std::nullopt);
        CHECK(count(page, "<table>") == 5);
        CHECK(count(page, "<caption>") == count(page, "<table>"));
        CHECK(count(page, "<thead>") == count(page, "<table>"));
        CHECK(count(page, "<h1>") == 1);
        CHECK(page.find("aria-labelledby=\"curve-title curve-words\"") != std::string::npos);
        CHECK(page.find("After each turn: opening 70, 55, 67. A way that was left ended at 95 and went back "
                        "to turn 1.") != std::string::npos);
        CHECK(page.find("<td lang=\"el\">") != std::string::npos);
    }
    TEST_CASE("a way that was left is dashed, and leaves from the turn that was gone back to") {
        const std::string page = html(sample_card(), std::nullopt);
        CHECK(count(page, "stroke-dasharray") == 1);
        const std::size_t line = page.rfind("<polyline", page.find("stroke-dasharray"));
        // Three of its four points: turn 1, where both ways are the same, and the two that were left.
        CHECK(count(page.substr(line, page.find('>', line) - line), ",") == 3);
        Scorecard card = sample_card();
        card.attempts.clear();
        CHECK(count(html(card, std::nullopt), "stroke-dasharray") == 0);
    }
    TEST_CASE("earlier sessions are compared where there are any") {
        CHECK(html(sample_card(), std::nullopt).find("Compared") == std::string::npos);
        const std::string page =
            html(sample_card(), Comparison{.sessions = 1, .best = 80, .last = 60, .change = 15.25});
        CHECK(page.find(
                  "Compared with 1 earlier session of this scenario: best 80, last 60, +15 since then.") !=
              std::string::npos);
    }
    TEST_CASE("a card without a turn is a page too") {
        Scorecard card;
        card.curve = {60};
        CHECK(unbalanced(html(card, std::nullopt)) == "");
    }
}
