#include <doctest/doctest.h>

#include "text/unmarked.hpp"

using text::unmarked;
using text::without_quoted_lines;

TEST_SUITE("mail without its markup") {
    TEST_CASE("tags go, lines stay") {
        CHECK(unmarked("<div>One</div><p>two<br/>three</p>") == "One\ntwo\nthree\n");
        CHECK(unmarked("<b>bold</b> and <a href=\"x>y\">link</a>") == "bold and y\">link");
        CHECK(unmarked("no markup") == "no markup");
    }

    TEST_CASE("entities become what they stand for") {
        CHECK(unmarked("a &lt; b &amp;&nbsp;c &#229; &#xE5; &quot;q&quot; &apos;") ==
              "a < b & c å å \"q\" '");
        CHECK(unmarked("AT&T &unknown; &#0; &#xD800; &") == "AT&T &unknown; &#0; &#xD800; &");
    }

    TEST_CASE("what it quotes, and what no reader sees, is left out") {
        CHECK(
            unmarked("mine<blockquote type=cite>theirs<blockquote>older</blockquote>still</blockquote>end") ==
            "mineend");
        CHECK(unmarked("<STYLE>p {color: red}</STYLE>seen<script>alert(1)</script>") == "seen");
        CHECK(unmarked("open<blockquote>for ever") == "open");
    }

    TEST_CASE("quoted lines go, and so do blank ones around") {
        CHECK(without_quoted_lines("\n\nHello\r\n> you wrote\n>> and before\n\n\n\nBye \n\n") ==
              "Hello\n\nBye");
        CHECK(without_quoted_lines("> only\n> quotes").empty());
        CHECK(without_quoted_lines("").empty());
    }

    TEST_CASE("any bytes come through") {
        for (const char* bytes :
             {"<", "<<>", "&", "&#", "</", "<!--", "\xff<\xfe>", "<blockquote", "&#99999999999;"}) {
            CAPTURE(bytes);
            static_cast<void>(unmarked(bytes));
        }
    }
}
