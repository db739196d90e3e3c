#include <doctest/doctest.h>

#include "net/settings.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

using net::read_settings;
using net::Settings;

namespace {

std::optional<std::string> nothing_set(const std::string&) { return std::nullopt; }

std::string file(const std::string& path) {
    std::ifstream in(EVENKEEL_HOME "/" + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string fault(std::string_view text) {
    return to_string(read_settings(text, "config.json", nothing_set).error());
}

}  // namespace

TEST_SUITE("settings") {
    TEST_CASE("an empty file gives the defaults, and so does the delivered one") {
        CHECK(read_settings("{}", "x", nothing_set).value() == Settings{});
        CHECK(read_settings(file("config/evenkeel.json"), "x", nothing_set).value() == Settings{});
    }

    TEST_CASE("the delivered file and the schema name every key there is, with the defaults") {
        auto delivered = nlohmann::json::parse(file("config/evenkeel.json"));
        delivered.erase("$schema");
        const auto ours = nlohmann::json::parse(net::to_json(Settings{}));
        CHECK(delivered == ours);
        const auto schema = nlohmann::json::parse(file("config/schema/config.schema.json"));
        auto in_schema = nlohmann::json::object();
        for (const auto& [name, property] : schema["properties"].items()) {
            if (property.contains("default")) in_schema[name] = property["default"];
            if (!property.contains("properties")) continue;
            for (const auto& [inner, value] : property["properties"].items())
                in_schema[name][inner] = value["default"];
        }
        CHECK(in_schema == ours);
    }

    TEST_CASE("the file changes what it names and nothing else") {
        const auto settings =
            read_settings(R"({"port": 0, "limits": {"frame_bytes": 2048}, "waits": {"hello": 3}})", "x",
                          nothing_set)
                .value();
        CHECK(settings.port == 0);
        CHECK(settings.limits.frame_bytes == 2048);
        CHECK(settings.waits.hello == std::chrono::seconds(3));
        CHECK(settings.limits.conversations == 200);
    }

    TEST_CASE("the environment overrides every key of the file") {
        const std::map<std::string, std::string> set = {{"EVENKEEL_PORT", "99"},
                                                        {"EVENKEEL_LIMITS_FRAME_BYTES", "4096"},
                                                        {"EVENKEEL_WAITS_CLOSE", "7"},
                                                        {"EVENKEEL_LANGUAGE", "hu"},
                                                        {"EVENKEEL_ACCESS_SECRET_FILE", "/run/secret"},
                                                        {"EVENKEEL_TLS_KEY", "key.pem"},
                                                        {"EVENKEEL_STORAGE_ENGINE", "postgresql"},
                                                        {"EVENKEEL_STORAGE_HOSTS", "db1,db2:5433"},
                                                        {"EVENKEEL_WAITS_STORAGE_ANSWER", "9"},
                                                        {"EVENKEEL_BEHIND_PROXY", "yes"}};
        const auto environment = [&set](const std::string& name) {
            const auto found = set.find(name);
            return found == set.end() ? std::nullopt : std::optional(found->second);
        };
        const auto settings = read_settings(R"({"port": 1, "language": "da"})", "x", environment).value();
        CHECK(settings.port == 99);
        CHECK(settings.limits.frame_bytes == 4096);
        CHECK(settings.waits.close == std::chrono::seconds(7));
        CHECK(settings.language == "hu");
        CHECK(settings.access.secret_file == "/run/secret");
        CHECK(settings.tls.key == "key.pem");
        CHECK(settings.behind_proxy == "yes");
        CHECK(settings.storage.engine == "postgresql");
        CHECK(settings.storage.hosts == std::vector<std::string>{"db1", "db2:5433"});
        CHECK(settings.waits.storage_answer == std::chrono::seconds(9));
    }

    TEST_CASE("defaults, then the file, then what was published, then the environment") {
        const auto environment = [](const std::string& name) {
            return name == "EVENKEEL_WAITS_CLOSE" ? std::optional<std::string>("9") : std::nullopt;
        };
        const auto settings =
            read_settings(R"({"port": 1, "language": "da", "waits": {"close": 3, "hello": 4}})", "x",
                          environment, R"({"language": "nb", "waits": {"close": 5, "request": 6}})")
                .value();
        CHECK(settings.port == 1);
        CHECK(settings.language == "nb");
        CHECK(settings.waits.hello == std::chrono::seconds(4));
        CHECK(settings.waits.request == std::chrono::seconds(6));
        CHECK(settings.waits.close == std::chrono::seconds(9));
        CHECK(settings.waits.heartbeat == net::Waits{}.heartbeat);
        const auto wrong = read_settings("{}", "x", environment, R"({"language": 1})");
        CHECK(to_string(wrong.error()).starts_with("the published config: \"language\" is 1"));
    }

    TEST_CASE("a database and its hosts are a group and a list") {
        const auto settings =
            read_settings(
                R"({"storage": {"engine": "postgresql", "hosts": ["db1", "/run/pg"], "tls": "require"}})",
                "x", nothing_set)
                .value();
        CHECK(settings.storage.engine == "postgresql");
        CHECK(settings.storage.hosts == std::vector<std::string>{"db1", "/run/pg"});
        CHECK(settings.storage.tls == "require");
        CHECK(read_settings(net::to_json(settings), "x", nothing_set).value() == settings);
        CHECK(fault(R"({"storage": {"hosts": "db1"}})") ==
              "config.json: \"storage.hosts\" is \"db1\"; give a list of strings, such as "
              "[\"db1.example.com\", \"db2.example.com:5433\"]");
        CHECK(fault(R"({"storage": {"hosts": []}})").find("give a list") != std::string::npos);
        CHECK(fault(R"({"storage": {"hosts": ["a", 3]}})").find("give a list") != std::string::npos);
        CHECK(fault(R"({"storage": {"engine": "mysql"}})").find("give sqlite or postgresql") !=
              std::string::npos);
        CHECK(fault(R"({"storage": {"tls": "maybe"}})").find("give verify-full") != std::string::npos);
    }

    TEST_CASE("further databases are a list of objects, in the file and in a variable") {
        const auto settings = read_settings(
                                  R"({"storage": {"clusters": [{"name": "east", "hosts": ["db3", "db4:5433"]},
                                      {"name": "south-1", "hosts": ["db5"], "database": "log", "user": "me",
                                       "password_file": "/p", "tls": "require", "tls_roots": "/r"}]}})",
                                  "x", nothing_set)
                                  .value();
        REQUIRE(settings.storage.clusters.size() == 2);
        net::ClusterSettings east;
        east.name = "east";
        east.hosts = {"db3", "db4:5433"};
        CHECK(settings.storage.clusters[0] == east);
        CHECK(settings.storage.clusters[1].database == "log");
        CHECK(settings.storage.clusters[1].tls == "require");
        CHECK(read_settings(net::to_json(settings), "x", nothing_set).value() == settings);
        const auto variable = [](const std::string& name) {
            return name == "EVENKEEL_STORAGE_CLUSTERS"
                       ? std::optional<std::string>(R"([{"name": "west", "hosts": ["db6"]}])")
                       : std::nullopt;
        };
        CHECK(read_settings("{}", "x", variable).value().storage.clusters.at(0).name == "west");
        const auto says = [](const std::string& clusters, std::string_view words) {
            const std::string told = fault(R"({"storage": {"clusters": )" + clusters + "}}");
            CAPTURE(told);
            CHECK(told.find("\"storage.clusters\" is [") != std::string::npos);
            CHECK(told.find(words) != std::string::npos);
        };
        says(R"([3])", "number 1: is no object");
        says(R"([{"name": "east"}])", "number 1: \"hosts\" is missing");
        says(R"([{"name": "east", "hosts": []}])", "number 1: \"hosts\" is []; give a list of strings");
        says(R"([{"name": "home", "hosts": ["a"]}])", "its name is \"home\"; give 1 to 32 of a-z 0-9 -");
        says(R"([{"hosts": ["a"]}])", "its name is \"\"");
        says(R"([{"name": "East", "hosts": ["a"]}])", "its name is \"East\"");
        says(R"([{"name": "e", "hosts": ["a"]}, {"name": "e", "hosts": ["b"]}])",
             "number 2: there is one called \"e\" before it");
        says(R"([{"name": "e", "hosts": ["a"], "port": 5}])", "\"port\" is no setting; give name, hosts,");
        says(R"([{"name": "e", "hosts": ["a"], "user": 5}])", "\"user\" is 5; give a string");
        says(R"([{"name": "e", "hosts": ["a"], "tls": "maybe"}])", "give verify-full, verify-ca");
        CHECK(fault(R"({"storage": {"clusters": {}}})").find("give a list of objects") != std::string::npos);
    }

    TEST_CASE("a fault names the file, the key, what is there and what should be") {
        CHECK(fault("nonsense").starts_with("config.json: not a JSON object"));
        CHECK(fault(R"({"port": "eighty"})") ==
              "config.json: \"port\" is \"eighty\"; give a whole number from 0 to 65535");
        CHECK(fault(R"({"port": 70000})") ==
              "config.json: \"port\" is 70000; give a whole number from 0 to 65535");
        CHECK(fault(R"({"waits": {"hello": -1}})").find("\"waits.hello\" is -1") != std::string::npos);
        CHECK(fault(R"({"limits": {"frames": 1}})").find("\"limits.frames\" is no setting") !=
              std::string::npos);
        CHECK(fault(R"({"limits": 3})").find("\"limits\" is no setting") != std::string::npos);
        CHECK(fault(R"({"language": "sv"})").find("one of en, nb, da, it, hu, el") != std::string::npos);
        CHECK(fault(R"({"origins": "https://*.example.com"})").find("give origins such as https://") !=
              std::string::npos);
        CHECK(fault(R"({"behind_proxy": "maybe"})").find("give yes or no") != std::string::npos);
        CHECK(fault(R"({"access": {"audience": ""}})").find("\"access.audience\" is \"\"") !=
              std::string::npos);
        CHECK(fault(R"({"access": {"secret": "hush"}})").find("\"access.secret\" is no setting") !=
              std::string::npos);
        CHECK(fault(R"({"demo": "maybe"})").find("give yes, no, or nothing") != std::string::npos);
        const auto port = [](const std::string& name) {
            return name == "EVENKEEL_PORT" ? std::optional<std::string>("x1") : std::nullopt;
        };
        CHECK(to_string(read_settings("{}", "x", port).error()).starts_with("EVENKEEL_PORT: is \"x1\""));
    }
}
