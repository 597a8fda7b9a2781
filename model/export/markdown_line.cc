// SPDX-License-Identifier: Apache-2.0
#include "model/export/markdown_line.h"

#include "model/export/words.h"

#include <cstddef>

namespace tablee::model {

namespace {

bool contains(std::string_view set, char c) {
    return set.find(c) != std::string_view::npos;
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Spaces, breaks and weights wait until a character that is seen, so that none stands at an end, where
// Markdown would give it another meaning.
class LineWriter {
  public:
    LineWriter(MarkdownPlace place, std::string_view indent)
        : place_(place)
        , indent_(indent)
        , at_start_(place == MarkdownPlace::Flow) {}

    void lay(std::string_view text, bool strong) {
        for (std::size_t i = 0; i < text.size(); i += 1) {
            if (text[i] == '\n' && place_ != MarkdownPlace::OneLine)
                breaks_ += 1;
            else if (contains(" \t\n", text[i]))
                space_ = true;
            else
                lay_seen(text, i, strong);
        }
    }

    std::string finished() {
        if (strong_)
            out_ += "**";
        return std::move(out_);
    }

  private:
    void lay_seen(std::string_view text, std::size_t i, bool strong) {
        if (strong_ && !strong)
            out_ += "**";
        lay_white_space();
        if (!strong_ && strong) {
            out_ += "**";
            at_start_ = false;
            number_ = false;
        }
        strong_ = strong;
        if (needs_escape(text, i))
            out_ += '\\';
        out_ += text[i];
        number_ = (at_start_ || number_) && is_digit(text[i]);
        at_start_ = false;
    }

    void lay_white_space() {
        if (!out_.empty() && breaks_ > 0)
            lay_breaks();
        else if (!out_.empty() && space_)
            out_ += ' ';
        number_ = number_ && !space_;
        breaks_ = 0;
        space_ = false;
    }

    void lay_breaks() {
        for (; breaks_ > 0; breaks_ -= 1) {
            out_ += place_ == MarkdownPlace::Cell ? "<br>" : "\\\n";
            if (place_ == MarkdownPlace::Flow)
                out_ += indent_;
        }
        at_start_ = place_ == MarkdownPlace::Flow;
    }

    [[nodiscard]] bool needs_escape(std::string_view text, std::size_t i) const {
        char const c = text[i];
        if (contains("\\`*_[]<>|~&#", c))
            return true;
        if (at_start_ && contains("+-=:", c))
            return true;
        if (number_ && contains(".)", c)) // "12." would number a list
            return true;
        bool const address = c == ':' && text.substr(i + 1, 2) == "//";
        bool const web = c == '.' && i >= 3 && is_www(text.substr(i - 3, 3));
        return address || web; // links that GitHub would make by itself
    }

    static bool is_www(std::string_view three) {
        return three.find_first_not_of("wW") == std::string_view::npos;
    }

    MarkdownPlace place_;
    std::string_view indent_;
    std::string out_;
    bool at_start_; // of a line, where a block could open
    int breaks_ = 0;
    bool space_ = false;
    bool strong_ = false;
    bool number_ = false; // the line so far is digits only
};

} // namespace

std::string markdown_line(report::Line const& line, report::Lexicon const& lexicon, MarkdownPlace place,
                          std::string_view indent) {
    LineWriter writer(place, indent);
    for (report::Span const& span : line)
        writer.lay(words_of(span, lexicon), span.strong);
    return writer.finished();
}

} // namespace tablee::model
