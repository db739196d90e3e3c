#include <doctest/doctest.h>

#include "net/change_settings.hpp"

using namespace net;
using namespace std::chrono_literals;

TEST_SUITE("a config that changes under way") {
    TEST_CASE("what is looked at anew takes effect, and the rest waits for a restart by name") {
        Settings in_use;
        Settings wanted;
        wanted.origins = "https://shop.example.com";
        wanted.limits.frame_bytes = 4'096;
        wanted.waits.heartbeat = 7s;
        wanted.port = 9'999;
        wanted.store_text = "full";
        wanted.limits.storage_waiting = 5;
        const ChangedSettings told = change_settings(in_use, wanted);
        CHECK(told.changed == std::vector<std::string>{"origins", "limits.frame_bytes", "waits.heartbeat"});
        CHECK(told.need_restart == std::vector<std::string>{"port", "store_text", "limits.storage_waiting"});
        Settings expected = in_use;
        expected.origins = wanted.origins;
        expected.limits.frame_bytes = 4'096;
        expected.waits.heartbeat = 7s;
        CHECK(told.settings == expected);
    }

    TEST_CASE("the same config changes nothing") {
        Settings in_use;
        in_use.data = "/var/lib/evenkeel";
        const ChangedSettings told = change_settings(in_use, in_use);
        CHECK(told.settings == in_use);
        CHECK(told.changed.empty());
        CHECK(told.need_restart.empty());
    }

    TEST_CASE("every wait can change under way") {
        Settings wanted;
        wanted.waits = {.hello = 3s,
                        .heartbeat = 3s,
                        .close = 3s,
                        .request = 3s,
                        .stop = 3s,
                        .drain = 3s,
                        .promise_reminder = 3s,
                        .retention_check = 3s};
        CHECK(change_settings({}, wanted).settings.waits == wanted.waits);
    }

    TEST_CASE("for all nodes only what means the same on each and needs no restart can be published") {
        const auto objection = [](const char* config) {
            const auto problem = objection_to_publishing(config, "all.json");
            return problem ? to_string(*problem) : std::string();
        };
        CHECK(objection(R"({"$schema": "s", "language": "nb", "limits": {"frame_bytes": 4096}})").empty());
        CHECK(objection("{}").empty());
        CHECK(
            objection(R"({"port": 1, "waits": {"hello": 3, "drain": 4}, "limits": {"storage_waiting": 5}})")
                .find(
                    "all.json: \"port\", \"waits.drain\", \"limits.storage_waiting\" cannot be published") ==
            0);
        for (const char* key :
             {R"({"hosts": "a"})", R"({"demo": "yes"})", R"({"limits": {"connections": 9}})",
              R"({"limits": {"idle_conversations": 9}})", R"({"waits": {"stop": 9}})",
              R"({"storage": {"user": "a"}})", R"({"store_text": "full"})"}) {
            CAPTURE(key);
            CHECK(objection(key).find("cannot be published") != std::string::npos);
        }
        CHECK(objection(R"({"language": "xx"})").find("\"language\" is \"xx\"") != std::string::npos);
        CHECK(objection(R"({"langauge": "nb"})").find("is no setting") != std::string::npos);
        CHECK(objection("[]").find("not a JSON object") != std::string::npos);
    }
}
