#include "cli/read_versions.hpp"

namespace cli {

namespace {
constexpr std::size_t page_events = 1'000;  // read from the log at a time
}

base::Result<net::PublishedVersions> read_versions(storage::EventLog& log, net::PublishedVersions versions) {
    for (;;) {
        const auto page = log.read(net::published_conversation, versions.upto(), page_events);
        if (!page) return page.error();
        for (const storage::Event& event : *page) versions.fold(event);
        if (page->size() < page_events) return versions;
    }
}

}  // namespace cli
