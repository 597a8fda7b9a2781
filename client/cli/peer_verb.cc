// SPDX-License-Identifier: Apache-2.0
#include "client/app/default_register.h"
#include "client/cli/demo_clock.h"
#include "client/cli/peer.h"
#include "client/cli/verbs.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace tablee::client {
namespace {

struct Given {
    std::string register_path;
    std::string join;
    bool discover = false;
    std::uint16_t beacon_port = kBeaconPort;
    std::string listen;
    std::vector<std::string> seats;
    std::string name;
    std::string script;
    std::string demo_clock;
};

model::Result<PeerOptions> options_of(Given const& given) {
    PeerOptions options;
    if (!given.join.empty()) {
        auto const address = sync::parse_address(given.join);
        if (!address)
            return model::Failure(address.error());
        options.desk.join = *address;
    }
    if (!given.listen.empty()) {
        // A port alone is one of this machine's.
        bool const port_alone = given.listen.find(':') == std::string::npos;
        auto const address = sync::parse_address(port_alone ? "127.0.0.1:" + given.listen : given.listen);
        if (!address)
            return model::Failure(address.error());
        options.desk.listen = *address;
    }
    if (!given.demo_clock.empty()) {
        auto const scale = demo_clock_in(given.demo_clock);
        if (!scale)
            return model::Failure(scale.error());
        options.desk.time = *scale;
    }
    auto const path = given.register_path.empty() ? default_register(user_folders(system_environment()))
                                                  : model::Result<std::filesystem::path>(given.register_path);
    if (!path)
        return model::Failure(path.error());
    options.desk.register_path = *path;
    options.seats = given.seats;
    options.discover = given.discover;
    options.desk.beacon_port = given.beacon_port;
    options.desk.label = !given.name.empty()   ? given.name
                         : given.seats.empty() ? path->stem().string()
                                               : given.seats.front();
    if (!given.script.empty())
        options.script = given.script;
    return options;
}

// That nobody is there is the network's, not the command line's.
Exit exit_for(model::Error const& error) {
    return error.key == "error.peer.nobody" ? Exit::Network : exit_of(error);
}

} // namespace

void add_peer(CLI::App& app, CliContext& context) {
    auto given = std::make_shared<Given>();
    auto const say = [&](std::string_view key) { return context.words.say(key); };
    CLI::App* verb = app.add_subcommand("peer", say("cli.peer.about"));
    verb->footer(say("cli.peer.footer"));
    verb->add_option("--register,register", given->register_path, say("cli.peer.register"))
        ->type_name("REGISTER");
    verb->add_option("--join", given->join, say("cli.peer.join"))->type_name("ADDRESS");
    verb->add_flag("--discover", given->discover, say("cli.peer.discover"))->excludes("--join");
    verb->add_option("--listen", given->listen, say("cli.peer.listen"))->type_name("ADDRESS");
    verb->add_option("--seats", given->seats, say("cli.peer.seats"))->type_name("NAME");
    verb->add_option("--name", given->name, say("cli.peer.name"))->type_name("NAME");
    verb->add_option("--script", given->script, say("cli.peer.script"))->type_name("FILE");
    verb->add_option("--demo-clock", given->demo_clock)->group("");   // the demo's own
    verb->add_option("--beacon-port", given->beacon_port)->group(""); // of the tests, to be among themselves
    verb->callback([given, &context] {
        auto options = options_of(*given);
        if (!options)
            return context.complain(options.error());
        auto const ran = run_peer(std::move(*options), context.words, context.out);
        if (!ran)
            context.complain(ran.error(), exit_for(ran.error()));
    });
}

} // namespace tablee::client
