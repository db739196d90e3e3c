#include "intents/schemas.hpp"

#include "intents/document.hpp"

namespace intents {

Schemas::Schemas(const std::vector<SourceFile>& files, base::Problems& problems) {
    for (const SourceFile& file : files) {
        const Document document(file, nullptr, problems);
        if (!document.sound()) continue;
        const std::size_t slash = file.path.rfind('/') + 1;
        schemas_[file.path.substr(slash)] = document.json();
    }
}

const nlohmann::json* Schemas::find(const std::string& name, base::Problems& problems) {
    const auto found = schemas_.find(name);
    if (found != schemas_.end()) return &found->second;
    if (missing_.insert(name).second)
        problems.emplace_back("config/schema/" + name, "is missing; take it from the release");
    return nullptr;
}

}  // namespace intents
