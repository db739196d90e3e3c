# What `cpack -G DEB` puts into a Debian package: the program, intents, config, unit, manual and docs.
set(share share/evenkeel)
set(docs share/doc/evenkeel)
set(made ${CMAKE_BINARY_DIR}/package)

file(READ config/evenkeel.json config)
string(REPLACE "\"schema/" "\"/usr/${share}/config/schema/" config "${config}")
file(WRITE ${made}/evenkeel.json "${config}")
configure_file(config/package/changelog.in ${made}/changelog @ONLY)
foreach(page changelog evenkeel.1)
    set(from ${made}/${page})
    if(page STREQUAL "evenkeel.1")
        set(from ${CMAKE_SOURCE_DIR}/config/package/${page})
    endif()
    execute_process(COMMAND gzip -9nc ${from} OUTPUT_FILE ${made}/${page}.gz COMMAND_ERROR_IS_FATAL ANY)
endforeach()

set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)  # the package needs the program, not the tests
set(plain OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
install(TARGETS evenkeel RUNTIME DESTINATION bin)
install(DIRECTORY intents DESTINATION ${share} FILE_PERMISSIONS ${plain})
install(DIRECTORY config/schema DESTINATION ${share}/config FILE_PERMISSIONS ${plain})
install(DIRECTORY config/monitoring DESTINATION ${share} FILE_PERMISSIONS ${plain})
install(FILES config/Caddyfile DESTINATION ${share}/config)
# What supervisors save is held against these.
install(DIRECTORY tests/intents tests/conversation tests/promises DESTINATION ${share}/tests FILE_PERMISSIONS ${plain})
install(FILES config/evenkeel.service DESTINATION /lib/systemd/system)
install(FILES ${made}/evenkeel.json DESTINATION /etc/evenkeel)
install(FILES ${made}/evenkeel.1.gz DESTINATION share/man/man1)
install(FILES ${made}/changelog.gz docs/operations.md docs/protocol.md docs/intents.md CHANGELOG.md NOTICE
    config/package/copyright DESTINATION ${docs})

set(CPACK_GENERATOR DEB)
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CONTACT "The authors of Evenkeel <evenkeel@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "de-escalation copilot for live chat")
set(CPACK_PACKAGE_DESCRIPTION "Reads along in a chat between a customer and an agent, and offers the agent
replies that do not take the bait. A server with a console; nothing leaves
the machine.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, init-system-helpers")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA config/package/postinst config/package/prerm config/package/postrm config/package/conffiles)
list(TRANSFORM CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA PREPEND ${CMAKE_SOURCE_DIR}/)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
