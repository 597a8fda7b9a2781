// SPDX-License-Identifier: Apache-2.0
#pragma once

// The grammar of RFC 4180, once, for those who count, sniff or keep. Pure.
//
// A Sink has: put(char), end_cell(), end_row(line), stray_quote(line), unclosed_quote(line), wants_more().
// Lines count from 1. The scanner never looks behind: a Sink may write over what was already read.
#include <cstddef>
#include <string_view>

namespace tablee::model {

template <class Sink>
class CsvScanner {
  public:
    CsvScanner(std::string_view text, std::size_t at, std::size_t line, char delimiter, Sink& sink)
        : text_(text)
        , at_(at)
        , line_(line)
        , delimiter_(delimiter)
        , sink_(sink) {}

    void run() {
        while (at_ < text_.size() && sink_.wants_more())
            scan_row();
    }

  private:
    [[nodiscard]] bool is_at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] bool is_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }
    [[nodiscard]] bool is_followed_by(char c) const { return at_ + 1 < text_.size() && text_[at_ + 1] == c; }
    [[nodiscard]] bool is_cell_end() const {
        return is_at_end() || text_[at_] == delimiter_ || is_line_end();
    }

    void scan_row() {
        std::size_t const line = line_;
        scan_cell();
        while (!is_at_end() && !is_line_end()) {
            ++at_; // the delimiter
            scan_cell();
        }
        sink_.end_row(line);
        if (is_at_end())
            return;
        at_ += text_[at_] == '\r' && is_followed_by('\n') ? 2 : 1;
        ++line_;
    }

    void scan_cell() {
        if (!is_at_end() && text_[at_] == '"')
            scan_quoted();
        while (!is_cell_end())
            sink_.put(text_[at_++]);
        sink_.end_cell();
    }

    void scan_quoted() {
        std::size_t const opened = line_;
        for (++at_; !is_at_end(); ++at_) {
            if (text_[at_] == '"' && !is_followed_by('"'))
                return close_quote();
            if (text_[at_] == '"')
                ++at_; // a doubled quote stands for one
            if (text_[at_] == '\n' || (text_[at_] == '\r' && !is_followed_by('\n')))
                ++line_;
            sink_.put(text_[at_]);
        }
        sink_.unclosed_quote(opened);
    }

    void close_quote() {
        ++at_;
        if (!is_cell_end())
            sink_.stray_quote(line_);
    }

    std::string_view text_;
    std::size_t at_;
    std::size_t line_;
    char delimiter_;
    Sink& sink_;
};

} // namespace tablee::model
