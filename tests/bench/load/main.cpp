#include "bench/load/load.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <map>

#include <sys/resource.h>

// Plays conversations against a running server and says how quick it was. See docs/performance.md.
namespace {

using bench::Histogram;
using bench::LoadPlan;
using Json = nlohmann::ordered_json;

struct Options {
    LoadPlan plan;
    std::string dialect = "evenkeel", texts = EVENKEEL_HOME "/tests/intents";
    std::vector<std::string> languages = {"en", "nb", "da", "it", "hu", "el"};
    long seconds = 10, warm_up = 2;
    std::size_t idle = 0, at_once = 64;
    bool json = false;
};

double micros(std::chrono::nanoseconds took) { return static_cast<double>(took.count()) / 1e3; }

Json quantiles(const Histogram& histogram) {
    Json all = {{"count", histogram.count()}};
    for (const auto& [name, share] :
         {std::pair("p50_us", 0.5), {"p90_us", 0.9}, {"p99_us", 0.99}, {"p999_us", 0.999}})
        all[name] = micros(histogram.quantile(share));
    all["longest_us"] = micros(histogram.longest());
    return all;
}

// Nothing where nothing was counted.
Json mean(double sum, std::uint64_t count) {
    return count == 0 ? Json() : Json(sum / static_cast<double>(count));
}

Json report(const bench::LoadResult& result) {
    const std::uint64_t all = result.customer + result.agent;
    const double cpu = micros(result.server_cpu);
    return {{"seconds", result.seconds},
            {"customer_messages_per_second", static_cast<double>(result.customer) / result.seconds},
            {"agent_messages_per_second", static_cast<double>(result.agent) / result.seconds},
            {"frames_heard_per_second", static_cast<double>(result.frames_in) / result.seconds},
            {"acknowledged", quantiles(result.acknowledged)},
            {"suggested", quantiles(result.suggested)},
            {"server_cpu_us_per_message", mean(cpu, all)},
            {"server_cpu_share", cpu / 1e6 / result.seconds},
            {"own_cpu_share", micros(result.own_cpu) / 1e6 / result.seconds},
            {"resident_before_bytes", result.resident_before},
            {"resident_after_bytes", result.resident_after},
            {"missing", result.missing},
            {"refused", result.refused},
            {"lost", result.lost}};
}

Json report(const bench::IdleResult& result) {
    const auto grown =
        static_cast<double>(result.resident_after) - static_cast<double>(result.resident_before);
    return {{"opened", result.opened},
            {"lost", result.lost},
            {"accepted_per_second", static_cast<double>(result.opened) / result.seconds},
            {"bytes_per_idle_connection", mean(grown, result.opened)},
            {"server_cpu_us_per_connection", mean(micros(result.server_cpu), result.opened)},
            {"resident_after_bytes", result.resident_after}};
}

void print_table(const Json& told, const std::string& before = "") {
    for (const auto& [name, value] : told.items()) {
        if (value.is_object())
            print_table(value, name + " ");
        else
            fmt::print("{:<40} {:>16}\n", before + name,
                       value.is_null()           ? "-"
                       : value.is_number_float() ? fmt::format("{:.1f}", value.get<double>())
                                                 : value.dump());
    }
}

// Every connection is an open file, and the everyday limit is low.
void allow_connections() {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
    files.rlim_cur = files.rlim_max;
    static_cast<void>(::setrlimit(RLIMIT_NOFILE, &files));
}

void add_options(CLI::App& app, Options& options) {
    LoadPlan& plan = options.plan;
    app.add_option("--port", plan.port, "of the server on this machine")->required();
    app.add_option("--process", plan.process, "the server's process id: its CPU and memory are told");
    app.add_option("--dialect", options.dialect, "what the server speaks: evenkeel, forward or echo")
        ->check(CLI::IsMember({"evenkeel", "forward", "echo"}));
    app.add_option("--conversations", plan.conversations, "each with a customer and an agent")
        ->check(CLI::PositiveNumber);
    app.add_option("--rate", plan.rate, "messages of customers a second")->check(CLI::PositiveNumber);
    app.add_option("--answers", plan.answers, "share of them that agents answer")
        ->check(CLI::Range(0.0, 1.0));
    app.add_option("--seconds", options.seconds, "that are measured")->check(CLI::PositiveNumber);
    app.add_option("--warm-up", options.warm_up, "seconds before that");
    app.add_option("--burst", plan.burst,
                   "small frames at once instead of talk, again when all are answered");
    app.add_option("--name", plan.name, "what the conversations' ids begin with");
    app.add_option("--texts", options.texts, "folder of <lang>.jsonl with what customers say");
    app.add_option("--languages", options.languages, "taken in turn by the conversations")->delimiter(',');
    app.add_option("--idle", options.idle,
                   "instead of talk: so many connections that say hello and nothing more");
    app.add_option("--at-once", options.at_once, "so many of them are being opened at a time");
    app.add_flag("--json", options.json, "one JSON object instead of a table");
}

base::Result<Json> run(Options& options) {
    options.plan.dialect =
        std::map<std::string, bench::Dialect>{{"evenkeel", bench::Dialect::evenkeel},
                                              {"forward", bench::Dialect::forward},
                                              {"echo", bench::Dialect::echo}}[options.dialect];
    options.plan.duration = std::chrono::seconds(options.seconds);
    options.plan.warm_up = std::chrono::seconds(options.warm_up);
    if (options.idle > 0) return report(bench::run_idle(options.plan, options.idle, options.at_once));
    std::vector<base::Language> languages;
    for (const std::string& code : options.languages) {
        const auto language = base::language_from(code);
        if (!language)
            return base::Problem("--languages", '"' + code + "\" is none; give codes such as en,nb");
        languages.push_back(*language);
    }
    const auto texts = bench::Texts::read(options.texts, languages);
    if (!texts) return texts.error();
    return report(bench::run_load(options.plan, *texts));
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("plays conversations against a server and says how quick it was");
    Options options;
    add_options(app, options);
    CLI11_PARSE(app, argc, argv);
    allow_connections();
    const auto told = run(options);
    if (!told) {
        std::cerr << to_string(told.error()) << "\n";
        return 1;
    }
    if (options.json)
        std::cout << told->dump() << "\n";
    else
        print_table(*told);
    return told->at("lost") == 0 ? 0 : 1;
}
