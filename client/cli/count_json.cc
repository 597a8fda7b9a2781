// SPDX-License-Identifier: Apache-2.0
#include "client/cli/count_json.h"

#include <algorithm>
#include <istream>
#include <nlohmann/json.hpp>
#include <set>

namespace tablee::client {
namespace {

using model::voting::CountFault;

constexpr std::size_t kDepthMax = 64;
constexpr std::size_t kWordsMax = std::size_t{1} << 27U;

// What a word is: its three highest bits. A key stands before its value.
enum class Word : std::uint8_t { Null, Boolean, Integer, Large, Text, Key, List, Object };
constexpr unsigned kShift = 61;
constexpr std::uint64_t kPayload = (std::uint64_t{1} << kShift) - 1;
constexpr std::int64_t kSmall = std::int64_t{1} << 60U; // of an integer held in place

constexpr std::uint64_t word_of(Word kind, std::uint64_t payload) {
    return static_cast<std::uint64_t>(kind) << kShift | (payload & kPayload);
}
constexpr Word kind_of(std::uint64_t word) {
    return static_cast<Word>(word >> kShift);
}
constexpr std::uint64_t payload_of(std::uint64_t word) {
    return word & kPayload;
}

std::string const kNothing;

} // namespace

// What nlohmann's parser tells, kept. Its names are not ours.
class CountJsonReader {
  public:
    explicit CountJsonReader(CountJson& file)
        : file_(file) {}

    CountRefusal refusal;

    bool null() { return put(word_of(Word::Null, 0)); }
    bool boolean(bool value) { return put(word_of(Word::Boolean, value ? 1 : 0)); }
    bool number_integer(std::int64_t value) {
        if (value > -kSmall && value < kSmall)
            return put(word_of(Word::Integer, static_cast<std::uint64_t>(value)));
        file_.large_.push_back(value);
        return put(word_of(Word::Large, file_.large_.size() - 1));
    }
    bool number_unsigned(std::uint64_t value) {
        return value > INT64_MAX ? refuse(CountFault::TooLarge)
                                 : number_integer(static_cast<std::int64_t>(value));
    }
    bool number_float(double /*value*/, std::string const& written) {
        bool const whole = written.find_first_not_of("-0123456789") == std::string::npos;
        return refuse(whole ? CountFault::TooLarge : CountFault::Malformed);
    }
    bool string(std::string& value) {
        file_.texts_.push_back(std::move(value));
        return put(word_of(Word::Text, file_.texts_.size() - 1));
    }
    bool binary(nlohmann::json::binary_t& /*value*/) { return refuse(CountFault::Malformed); }
    bool start_object(std::size_t /*size*/) { return open(Word::Object); }
    bool start_array(std::size_t /*size*/) { return open(Word::List); }
    bool key(std::string& value) {
        bool const is_new = open_.back().keys.insert(value).second;
        file_.texts_.push_back(std::move(value));
        return put(word_of(Word::Key, file_.texts_.size() - 1)) && (is_new || refuse(CountFault::Malformed));
    }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, std::string const& /*token*/,
                     nlohmann::json::exception const& why) {
        constexpr int kNumberOverflow = 406; // a whole number beyond what a double holds
        refusal = {why.id == kNumberOverflow ? CountFault::TooLarge : CountFault::Malformed,
                   "octet " + std::to_string(position)};
        return false;
    }

  private:
    struct Open {
        std::size_t at;
        std::set<std::string, std::less<>> keys;
    };

    bool put(std::uint64_t word) {
        if (file_.words_.size() == kWordsMax)
            return refuse(CountFault::TooLarge);
        file_.words_.push_back(word);
        return true;
    }
    bool open(Word kind) {
        if (open_.size() == kDepthMax)
            return refuse(CountFault::Malformed);
        open_.push_back({file_.words_.size(), {}});
        return put(word_of(kind, 0));
    }
    bool close() {
        std::uint64_t& word = file_.words_[open_.back().at];
        word = word_of(kind_of(word), file_.words_.size());
        open_.pop_back();
        return true;
    }
    // The place of what is being read: those that are open end here for now.
    bool refuse(CountFault fault) {
        std::size_t const here = file_.words_.size();
        file_.words_.push_back(word_of(Word::Null, 0));
        for (Open const& one : open_)
            file_.words_[one.at] = word_of(kind_of(file_.words_[one.at]), file_.words_.size());
        refusal = {fault, CountNode(&file_, here, file_.words_.size()).place()};
        return false;
    }

    CountJson& file_;
    std::vector<Open> open_;
};

tl::expected<std::unique_ptr<CountJson>, CountRefusal> CountJson::read(std::istream& in) {
    auto file = std::make_unique<CountJson>();
    CountJsonReader reader(*file);
    try {
        if (nlohmann::json::sax_parse(in, &reader))
            return file;
    } catch (std::exception const&) { // what the parser did not tell by parse_error
        return tl::unexpected(CountRefusal{CountFault::Malformed, "octet 0"});
    }
    return tl::unexpected(reader.refusal);
}

std::size_t CountJson::after(std::size_t at) const {
    if (kind_of(words_[at]) == Word::Key)
        at += 1;
    Word const kind = kind_of(words_[at]);
    return kind == Word::List || kind == Word::Object ? payload_of(words_[at]) : at + 1;
}

CountKind CountNode::kind() const {
    if (file_ == nullptr || at_ >= end_)
        return CountKind::None;
    switch (kind_of(file_->words_[at_])) {
    case Word::Null:
        return CountKind::Null;
    case Word::Boolean:
        return CountKind::Boolean;
    case Word::Integer:
    case Word::Large:
        return CountKind::Integer;
    case Word::Text:
        return CountKind::Text;
    case Word::List:
        return CountKind::List;
    case Word::Object:
        return CountKind::Object;
    case Word::Key:
        break;
    }
    return CountKind::None;
}

bool CountNode::boolean() const {
    return is(CountKind::Boolean) && payload_of(file_->words_[at_]) != 0;
}

std::int64_t CountNode::integer() const {
    if (!is(CountKind::Integer))
        return 0;
    std::uint64_t const payload = payload_of(file_->words_[at_]);
    if (kind_of(file_->words_[at_]) == Word::Large)
        return file_->large_[payload];
    return static_cast<std::int64_t>(payload << (64 - kShift)) >> (64 - kShift); // with its sign
}

std::string const& CountNode::text() const {
    return is(CountKind::Text) ? file_->texts_[payload_of(file_->words_[at_])] : kNothing;
}

CountNode CountNode::operator[](std::string_view key) const {
    if (!is(CountKind::Object))
        return {};
    for (CountNode node = first(); node.exists(); node = node.next())
        if (node.key() == key)
            return node;
    return {};
}

CountNode CountNode::first() const {
    if (!is(CountKind::List) && !is(CountKind::Object))
        return {};
    std::size_t const end = file_->after(at_);
    return {file_, at_ + (is(CountKind::Object) ? 2 : 1), end};
}

CountNode CountNode::next() const {
    if (!exists())
        return {};
    std::size_t const after = file_->after(at_);
    bool const has_key = after < end_ && kind_of(file_->words_[after]) == Word::Key;
    return {file_, after + (has_key ? 1 : 0), end_};
}

std::string const& CountNode::key() const {
    bool const has_key = exists() && at_ > 0 && kind_of(file_->words_[at_ - 1]) == Word::Key;
    return has_key ? file_->texts_[payload_of(file_->words_[at_ - 1])] : kNothing;
}

std::size_t CountNode::size() const {
    std::size_t count = 0;
    for (CountNode node = first(); node.exists(); node = node.next())
        count += 1;
    return count;
}

std::string CountNode::place() const {
    if (file_ == nullptr)
        return "";
    std::string place;
    CountNode holder = file_->root();
    while (holder.at_ < at_) {
        bool const is_list = holder.is(CountKind::List);
        CountNode inner = holder.first();
        std::size_t index = 0;
        while (inner.exists() && file_->after(inner.at_) <= at_) {
            inner = inner.next();
            index += 1;
        }
        if (!inner.exists() || inner.at_ > at_)
            break;
        place += is_list ? "[" + std::to_string(index) + "]" : (place.empty() ? "" : ".") + inner.key();
        holder = inner;
    }
    return place.empty() ? "." : place;
}

} // namespace tablee::client
