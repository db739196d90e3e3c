# cmake -DFROM=src/console -DTO=build -P copy_web.cmake
# A fresh copy of the console's sources beside its node_modules; what was deleted in FROM disappears in TO.
file(REMOVE_RECURSE ${TO}/src ${TO}/public ${TO}/dist ${TO}/package)
file(GLOB entries ${FROM}/*)
list(FILTER entries EXCLUDE REGEX "/(node_modules|dist|package|CMakeLists.txt)$")
file(COPY ${entries} DESTINATION ${TO})
file(COPY ${FROM}/../../LICENSE DESTINATION ${TO})
