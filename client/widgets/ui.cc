// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/ui.h"

#include "client/widgets/ui_impl.h"

#include <cmath>
#include <imgui.h>

namespace tablee::client {
namespace {

constexpr double kDoubleClickSeconds = 0.4;
constexpr float kDoubleClickDp = 6;
constexpr std::uint64_t kForgetFrames = 300;

// FNV-1a, 64 bits: short keys, no adversary.
std::uint64_t hash_of(std::uint64_t seed, std::string_view octets) {
    std::uint64_t hash = 14695981039346656037ULL ^ seed * 1099511628211ULL;
    for (char const octet : octets)
        hash = (hash ^ static_cast<unsigned char>(octet)) * 1099511628211ULL;
    return hash == 0 ? 1 : hash;
}

} // namespace

WidgetId Ui::Impl::hashed(std::string_view key) const {
    return hash_of(ids.back(), key);
}

Ui::Ui(Fonts& fonts, Clipboard clipboard)
    : impl_(std::make_unique<Impl>(fonts)) {
    impl_->clipboard = std::move(clipboard);
    impl_->context = ImGui::CreateContext(fonts.atlas());
    ImGui::SetCurrentContext(impl_->context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    ImGuiStyle& style = ImGui::GetStyle();
    style.CircleTessellationMaxError = 0.15F;
}

Ui::~Ui() {
    ImGui::DestroyContext(impl_->context);
}

void Ui::feed(InputEvent const& event) {
    impl_->queue.push(event);
}

bool Ui::has_input() const {
    return !impl_->queue.empty();
}

void Ui::begin(FrameInput const& input, Catalogue const& words) {
    Impl& me = *impl_;
    me.input = input;
    me.words = &words;
    me.colours = &palette_of(input.theme);
    me.frame += 1;
    me.fonts.bake(input.scale);
    if (std::exchange(me.bakes, me.fonts.bakes()) != me.fonts.bakes()) {
        me.fonts_changed = true;
        me.layouts.clear();
    }
    ImGui::SetCurrentContext(me.context);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {std::max(1.0F, input.width), std::max(1.0F, input.height)};
    io.DeltaTime = 1.0F / 60;
    if (me.fonts.atlas()->TexID == nullptr)
        me.fonts.atlas()->SetTexID(
            reinterpret_cast<ImTextureID>(std::uintptr_t{1})); // until a painter has one
    ImGui::NewFrame();
    me.list = ImGui::GetBackgroundDrawList();
    me.wants_frame = me.caret = false;
    me.cursor = Cursor::Arrow;
    me.tree.clear();
    me.ids.assign(1, 1);
    me.groups.assign(1, 0);
    me.scrolls.clear();
    me.clips.assign(1, screen());
    me.scope = me.region = 0;
    me.take_events();
    me.walk();
}

void Ui::Impl::take_events() {
    events = queue.next_frame();
    // What hands did is answered in the next frame.
    wants_frame = events.button || events.wheel != 0 || !events.strokes.empty();
    presses = events.button && events.button->button == 0 && events.button->down;
    releases = events.button && events.button->button == 0 && !events.button->down;
    walked_to = 0;
    if (!presses)
        return;
    ring = false;
    Point const at = queue.pointer();
    float const reach = kDoubleClickDp * input.scale;
    bool const again = input.seconds - pressed_at < kDoubleClickSeconds &&
                       std::abs(at.x - pressed_place.x) <= reach && std::abs(at.y - pressed_place.y) <= reach;
    clicks = again ? clicks % 3 + 1 : 1;
    pressed_at = input.seconds;
    pressed_place = at;
    active = 0;
}

// Tab, F6 and the arrows, by what the last frame showed.
void Ui::Impl::walk() {
    auto const go = [&](WidgetId to) {
        if (to == 0)
            return;
        focused = to;
        ring = true;
        reveal = {to, frame, false, {}, {}};
    };
    if (focus_first) {
        focus_first = false;
        focused = first_of_scope(last);
        reveal = {focused, frame, false, {}, {}};
    }
    Node const* here = node_of(last, focused);
    bool const typing = here != nullptr && (here->role == Role::Field || here->role == Role::Area);
    std::erase_if(events.strokes, [&](Stroke const& stroke) {
        if (stroke.character != 0 || stroke.mods.ctrl || stroke.mods.alt)
            return false;
        Walk const way = stroke.mods.shift ? Walk::Previous : Walk::Next;
        if (stroke.key == Key::Tab)
            return go(next_stop(last, focused, way)), true;
        if (stroke.key == Key::F6)
            return go(next_region(last, focused, way)), true;
        if (typing || here == nullptr || here->group == 0)
            return false;
        WidgetId to = 0;
        switch (stroke.key) {
        case Key::Left:
        case Key::Up:
            to = next_in_group(last, focused, Walk::Previous);
            break;
        case Key::Right:
        case Key::Down:
            to = next_in_group(last, focused, Walk::Next);
            break;
        case Key::Home:
            to = next_in_group(last, focused, Walk::First);
            break;
        case Key::End:
            to = next_in_group(last, focused, Walk::Last);
            break;
        default:
            return false;
        }
        walked_to = to != focused ? to : 0;
        return go(to), true;
    });
}

void Ui::end() {
    Impl& me = *impl_;
    me.settle_scopes();
    std::swap(me.last, me.tree);
    if (me.releases || (!me.queue.button_down() && !me.presses))
        me.active = 0;
    bool const given_up = !me.reveal.found && me.reveal.asked < me.frame;
    if (given_up || (me.reveal.found && me.reveal.scrolls.empty()))
        me.reveal = {};
    if (me.frame % 64 == 0)
        me.forget_old();
    ImGui::Render();
    me.events = {};
}

// A dialog that opens takes the focus; when it closes, the focus goes back to where it was.
void Ui::Impl::settle_scopes() {
    int const now = deepest_scope(tree);
    if (now > last_scope) {
        focus_before.resize(static_cast<std::size_t>(now), focused);
        focus_first = wants_frame = true;
    } else if (now < last_scope) {
        focused = focus_before[static_cast<std::size_t>(now)];
        focus_before.resize(static_cast<std::size_t>(now));
        reveal = {};
        wants_frame = true;
    }
    last_scope = now;
}

void Ui::Impl::forget_old() {
    auto const is_old = [&](auto const& entry) { return frame - entry.second.frame > kForgetFrames; };
    std::erase_if(layouts, is_old);
    std::erase_if(kept, is_old);
}

Tree const& Ui::tree() const {
    return impl_->last;
}
bool Ui::wants_frame() const {
    return impl_->wants_frame || impl_->reveal.id != 0 || impl_->focus_first;
}
bool Ui::fonts_changed() {
    return std::exchange(impl_->fonts_changed, false);
}
bool Ui::caret_blinks() const {
    return impl_->caret;
}
Ui::Cursor Ui::cursor() const {
    return impl_->cursor;
}

float Ui::dp(float value) const {
    return std::floor(value * impl_->input.scale + 0.5F);
}
Rect Ui::screen() const {
    return {0, 0, impl_->input.width, impl_->input.height};
}
float Ui::width_dp() const {
    return impl_->input.width / impl_->input.scale;
}
Palette const& Ui::colours() const {
    return *impl_->colours;
}
Catalogue const& Ui::words() const {
    return *impl_->words;
}
std::string Ui::say(std::string_view key, PhraseArgs const& args) const {
    return impl_->words->say(key, args);
}
std::string Ui::say(std::string_view key, std::int64_t count, PhraseArgs const& args) const {
    return impl_->words->say(key, count, args);
}
double Ui::seconds() const {
    return impl_->input.seconds;
}
void Ui::request_frame() {
    impl_->wants_frame = true;
}

// --- Controls

Node& Ui::Impl::add(Role role, Rect const& rect, std::string_view name, std::string_view value) {
    Node& node = tree.emplace_back();
    node.role = role;
    node.name = name;
    node.value = value;
    node.rect = rect;
    node.clip = clips.back();
    node.scope = scope;
    node.scroll = scrolls.empty() ? 0 : scrolls.back();
    node.region = region;
    return node;
}

void Ui::announce(Role role, Rect const& rect, std::string_view name, std::string_view value) {
    impl_->add(role, rect, name, value);
}

Use Ui::use(Rect const& rect, Control const& control) {
    Impl& me = *impl_;
    Use use;
    use.id = id_of(control.key.empty() ? control.name : control.key);
    bool const usable = control.enabled && me.scope >= me.last_scope;
    bool const under = usable && rect.common(me.clips.back()).holds(me.queue.pointer());
    use.hovered = under && (me.active == 0 || me.active == use.id);
    if (under && me.presses) {
        me.active = me.focused = use.id;
        use.pressed = true;
        use.double_clicked = me.clicks == 2;
    }
    use.held = me.active == use.id && me.queue.button_down();
    use.clicked = under && me.releases && me.active == use.id;
    use.focused = usable && me.focused == use.id;
    use.ring = use.focused && me.ring;
    bool const types = control.role == Role::Field || control.role == Role::Area;
    if (use.focused && !types) {
        auto const activates = [](Stroke const& stroke) {
            bool const plain = !stroke.mods.ctrl && !stroke.mods.alt && !stroke.repeat;
            return plain && (stroke.key == Key::Enter || stroke.key == Key::Space);
        };
        if (std::erase_if(me.events.strokes, activates) > 0)
            use.clicked = me.ring = use.ring = true;
    }
    bool const chooses = control.role == Role::Radio || control.role == Role::Tab;
    if (chooses && usable && me.walked_to == use.id)
        use.clicked = true;
    if (use.hovered)
        me.cursor = types ? Cursor::Text : Cursor::Hand;
    if (me.reveal.id == use.id && !me.reveal.found) {
        me.reveal.found = true;
        me.reveal.rect = rect;
        me.reveal.scrolls = me.scrolls;
        me.wants_frame = true;
    }
    Node& node = me.add(control.role, rect, control.name, control.value);
    node.id = use.id;
    node.enabled = control.enabled;
    node.checked = control.checked;
    node.focused = me.focused == use.id;
    node.group = me.groups.back();
    return use;
}

void Ui::push_id(std::string_view key) {
    impl_->ids.push_back(impl_->hashed(key));
}
void Ui::push_id(std::uint64_t key) {
    impl_->ids.push_back(hash_of(impl_->ids.back() + key, "#"));
}
void Ui::pop_id() {
    impl_->ids.pop_back();
}
WidgetId Ui::id_of(std::string_view key) const {
    return impl_->hashed(key);
}
void Ui::push_group(std::string_view key) {
    impl_->groups.push_back(id_of(key));
}
void Ui::pop_group() {
    impl_->groups.pop_back();
}
void Ui::begin_region() {
    impl_->region += 1;
}
void Ui::push_scope() {
    impl_->scope += 1;
}
void Ui::pop_scope() {
    impl_->scope -= 1;
}

// --- Hands

Point Ui::pointer() const {
    return impl_->queue.pointer();
}
bool Ui::button_down() const {
    return impl_->queue.button_down();
}
int Ui::clicks() const {
    return impl_->clicks;
}
Mods Ui::mods() const {
    return impl_->queue.mods();
}
float Ui::take_wheel(Rect const& rect) {
    bool const mine = impl_->scope >= impl_->last_scope && rect.common(clip()).holds(pointer());
    return mine ? std::exchange(impl_->events.wheel, 0.0F) : 0;
}
bool Ui::take_key(Key key, Mods mods) {
    auto& strokes = impl_->events.strokes;
    for (auto at = strokes.begin(); at != strokes.end(); ++at)
        if (at->character == 0 && at->key == key && at->mods == mods) {
            strokes.erase(at);
            return true;
        }
    return false;
}
std::vector<Stroke>& Ui::strokes() {
    return impl_->events.strokes;
}
void Ui::focus(WidgetId id) {
    impl_->focused = id;
    reveal(id);
}
void Ui::reveal(WidgetId id) {
    impl_->reveal = {id, impl_->frame, false, {}, {}};
    impl_->wants_frame = true;
}
WidgetId Ui::focused() const {
    return impl_->focused;
}
Ui::Clipboard const& Ui::clipboard() const {
    return impl_->clipboard;
}
void Ui::set_cursor(Cursor cursor) {
    impl_->cursor = cursor;
}
void Ui::blink_caret() {
    impl_->caret = true;
}

Ui::Memory& Ui::memory(WidgetId id) {
    Impl::Kept& kept = impl_->kept[id];
    kept.memory.fresh = kept.frame == 0 || impl_->frame - kept.frame > 1;
    if (kept.frame == impl_->frame)
        kept.memory.fresh = false;
    kept.frame = impl_->frame;
    return kept.memory;
}

} // namespace tablee::client
