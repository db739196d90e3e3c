#include "storage/postgres_standby.hpp"

#include "storage/postgres_connection.hpp"

namespace storage {

base::Result<std::string> synchronous_standbys(const PostgresOptions& options) {
    auto connection = PostgresConnection::open(options);
    if (!connection) return connection.error();
    const auto rows = connection->run({"SELECT current_setting('synchronous_standby_names')"});
    if (!rows) return rows.error();
    return std::string(rows->text(0, 0));
}

}  // namespace storage
