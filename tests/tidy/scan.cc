// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/scan.h"

#include <algorithm>
#include <cctype>

namespace tablee::tidy {
namespace {

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Reads a file from front to back, one token a step.
class Scanner {
  public:
    explicit Scanner(std::string_view content)
        : content_(content) {
        out_.code = std::string(content);
        out_.comments = std::string(content);
        for (char& c : out_.comments)
            c = c == '\n' ? '\n' : ' ';
    }

    Scan run() {
        while (at_ < content_.size())
            step();
        return std::move(out_);
    }

  private:
    void step() {
        char const c = content_[at_];
        if (starts("//"))
            comment(content_.find('\n', at_));
        else if (starts("/*"))
            comment(end_of("*/"));
        else if (c == '"' && at_ > 0 && content_[at_ - 1] == 'R')
            raw_literal();
        else if (c == '"' || c == '\'')
            literal(c);
        else if (is_word(c))
            word();
        else
            at_ += 1;
    }

    [[nodiscard]] bool starts(std::string_view text) const { return content_.substr(at_).starts_with(text); }

    [[nodiscard]] std::size_t end_of(std::string_view closing) const {
        std::size_t const found = content_.find(closing, at_ + 2);
        return found == std::string_view::npos ? found : found + closing.size();
    }

    void comment(std::size_t end) {
        end = std::min(end, content_.size());
        for (; at_ < end; at_ += 1) {
            if (content_[at_] != '\n') {
                out_.comments[at_] = content_[at_];
                out_.code[at_] = ' ';
            }
        }
    }

    // A number takes its digit separators with it, so that 1'000 opens no character.
    void word() {
        bool const number = std::isdigit(static_cast<unsigned char>(content_[at_])) != 0;
        while (at_ < content_.size() && (is_word(content_[at_]) || (number && content_[at_] == '\'')))
            at_ += 1;
    }

    void literal(char quote) {
        std::size_t const first = at_ + 1;
        at_ = first;
        while (at_ < content_.size() && content_[at_] != quote && content_[at_] != '\n')
            at_ += content_[at_] == '\\' ? 2 : 1;
        finish_literal(first, std::min(at_, content_.size()), quote == '"');
        at_ += 1;
    }

    void raw_literal() {
        std::size_t const open = content_.find('(', at_);
        if (open == std::string_view::npos) {
            at_ = content_.size();
            return;
        }
        std::string const closing = ")" + std::string(content_.substr(at_ + 1, open - at_ - 1)) + "\"";
        std::size_t const end = std::min(content_.find(closing, open), content_.size());
        finish_literal(open + 1, end, true);
        at_ = std::min(end + closing.size(), content_.size());
    }

    void finish_literal(std::size_t first, std::size_t end, bool is_text) {
        if (is_text)
            out_.literals.push_back(
                {line_at(content_, first), std::string(content_.substr(first, end - first))});
        for (std::size_t i = first; i < end; i += 1)
            if (out_.code[i] != '\n')
                out_.code[i] = ' ';
    }

    std::string_view content_;
    std::size_t at_ = 0;
    Scan out_;
};

// Preprocessor lines, with their continuations, blanked.
void blank_directives(std::string& code) {
    bool directive = false;
    std::size_t from = 0;
    while (from < code.size()) {
        std::size_t const end = std::min(code.find('\n', from), code.size());
        std::size_t const first = code.find_first_not_of(" \t", from);
        directive = directive || (first < end && code[first] == '#');
        bool const goes_on = directive && end > from && code[end - 1] == '\\';
        if (directive)
            std::fill(code.begin() + static_cast<std::ptrdiff_t>(from),
                      code.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        directive = goes_on;
        from = end + 1;
    }
}

enum class Scope { Space, Function, Inner };

// What stands before a brace, without template parameters, attributes and access labels.
std::string_view bare_head(std::string_view head) {
    auto trim = [&] { head.remove_prefix(std::min(head.find_first_not_of(" \t\n"), head.size())); };
    auto drop_to = [&](std::size_t end) { head.remove_prefix(std::min(end, head.size())); };
    for (trim(); !head.empty(); trim()) {
        if (head.starts_with("public:") || head.starts_with("private:") || head.starts_with("protected:"))
            drop_to(head.find(':') + 1);
        else if (head.starts_with("[["))
            drop_to(head.find("]]") + 2);
        else if (head.starts_with("template")) {
            std::size_t at = head.find('<');
            int depth = 0;
            for (; at < head.size(); at += 1) {
                depth += head[at] == '<' ? 1 : head[at] == '>' ? -1 : 0;
                if (depth == 0)
                    break;
            }
            drop_to(at == std::string_view::npos ? at : at + 1);
        } else
            return head;
    }
    return head;
}

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.starts_with(word) && (text.size() == word.size() || !is_word(text[word.size()]));
}

// `=` outside parentheses that is not part of another operator.
bool has_assignment(std::string_view head) {
    int depth = 0;
    for (std::size_t i = 0; i < head.size(); i += 1) {
        depth += head[i] == '(' ? 1 : head[i] == ')' ? -1 : 0;
        bool const lone = (i == 0 || std::string_view("=<>!").find(head[i - 1]) == std::string_view::npos) &&
                          (i + 1 == head.size() || head[i + 1] != '=');
        if (head[i] == '=' && depth == 0 && lone)
            return true;
    }
    return false;
}

// The head without <…>, whose parentheses are no parameters: std::array<int, size_t(Last)>.
std::string without_template_arguments(std::string_view head) {
    std::string rest;
    int depth = 0;
    for (std::size_t i = 0; i < head.size(); i += 1) {
        bool const arrow = head[i] == '>' && i > 0 && head[i - 1] == '-';
        depth += head[i] == '<' ? 1 : head[i] == '>' && !arrow ? -1 : 0;
        if (depth == 0)
            rest.push_back(head[i]);
    }
    return depth == 0 ? rest : std::string(head); // a comparison: keep all
}

Scope kind_of(std::string_view head) {
    head = bare_head(head);
    for (std::string_view word :
         {"namespace", "inline namespace", "extern", "class", "struct", "union", "TEST_SUITE"})
        if (starts_with_word(head, word))
            return Scope::Space;
    if (starts_with_word(head, "enum"))
        return Scope::Inner;
    if (head.find("operator") != std::string_view::npos)
        return Scope::Function;
    if (has_assignment(head))
        return head.find(']') != std::string_view::npos && head.find('[') != std::string_view::npos &&
                       head.find('[') > head.find('=')
                   ? Scope::Function
                   : Scope::Inner;
    return without_template_arguments(head).find('(') != std::string::npos ? Scope::Function : Scope::Inner;
}

// Where parameters or an initialiser begin: the first ( or = outside <…>.
std::size_t end_of_name(std::string_view head) {
    std::size_t const first = std::min({head.find('('), head.find('='), head.size()});
    if (head.substr(0, first).find("operator") != std::string_view::npos)
        return first;
    int depth = 0;
    for (std::size_t i = 0; i < head.size(); i += 1) {
        depth += head[i] == '<' ? 1 : head[i] == '>' ? -1 : 0;
        if (depth == 0 && (head[i] == '(' || head[i] == '='))
            return i;
    }
    return first;
}

// The word before the parameters; for a test, what stands inside the parentheses.
std::string name_in(std::string_view head) {
    head = bare_head(head);
    if (head.starts_with("TEST_CASE") || head.starts_with("SCENARIO") || head.starts_with("BENCHMARK")) {
        std::size_t const open = head.find('"');
        std::size_t const close = head.find('"', open + 1);
        if (open != std::string_view::npos && close != std::string_view::npos)
            return std::string(head.substr(open + 1, close - open - 1));
    }
    std::size_t const open = end_of_name(head);
    std::size_t end = head.find_last_not_of(" \t\n", open == 0 ? 0 : open - 1);
    std::size_t first = end == std::string_view::npos ? end = 0 : end;
    while (first > 0 && (is_word(head[first - 1]) || head[first - 1] == ':' || head[first - 1] == '~'))
        first -= 1;
    return std::string(head.substr(first, end + 1 - first));
}

// Walks the braces of one file.
class Walker {
  public:
    explicit Walker(std::string_view content)
        : content_(content)
        , code_(scan(content).code) {
        blank_directives(code_);
    }

    std::vector<FunctionSize> run() {
        for (at_ = 0; at_ < code_.size(); at_ += 1) {
            char const c = code_[at_];
            if (c == '{')
                open();
            else if (c == '}' && !scopes_.empty())
                close();
            else if (in_space())
                read_head(c);
        }
        return std::move(found_);
    }

  private:
    [[nodiscard]] bool in_space() const { return scopes_.empty() || scopes_.back() == Scope::Space; }

    void read_head(char c) {
        parens_ += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ';' && parens_ <= 0)
            clear_head(at_ + 1);
    }

    void open() {
        Scope kind = Scope::Inner;
        if (in_space() && parens_ <= 0)
            kind = kind_of(std::string_view(code_).substr(head_, at_ - head_));
        scopes_.push_back(kind);
        if (kind == Scope::Space)
            clear_head(at_ + 1);
    }

    void close() {
        Scope const kind = scopes_.back();
        scopes_.pop_back();
        if (kind == Scope::Inner)
            return;
        // `a_{1}, b_{2} {`: a member's initialiser, the body is still to come.
        std::size_t const next = code_.find_first_not_of(" \t\n", at_ + 1);
        if (kind == Scope::Function && next != std::string::npos &&
            (code_[next] == ',' || code_[next] == '{'))
            return;
        if (kind == Scope::Function)
            record();
        clear_head(at_ + 1);
    }

    void record() {
        std::string_view const head = std::string_view(code_).substr(head_, at_ - head_);
        std::size_t const start = head_ + (head.size() - bare_head(head).size());
        int const line = line_at(code_, start);
        found_.push_back(
            {name_in(content_.substr(start, at_ - start)), line, line_at(code_, at_) - line + 1});
    }

    void clear_head(std::size_t from) {
        head_ = from;
        parens_ = 0;
    }

    std::string_view content_;
    std::string code_;
    std::size_t at_ = 0;
    std::size_t head_ = 0;
    int parens_ = 0;
    std::vector<Scope> scopes_;
    std::vector<FunctionSize> found_;
};

} // namespace

Scan scan(std::string_view content) {
    return Scanner(content).run();
}

std::vector<FunctionSize> functions_in(std::string_view content) {
    return Walker(content).run();
}

int line_at(std::string_view content, std::size_t offset) {
    auto const end = content.begin() + static_cast<std::ptrdiff_t>(std::min(offset, content.size()));
    return 1 + static_cast<int>(std::count(content.begin(), end, '\n'));
}

std::vector<std::size_t> occurrences(std::string_view code, std::string_view word) {
    std::vector<std::size_t> found;
    for (std::size_t at = code.find(word); at != std::string_view::npos; at = code.find(word, at + 1)) {
        std::size_t const end = at + word.size();
        bool const opens = at == 0 || !is_word(word.front()) || !is_word(code[at - 1]);
        bool const closes =
            word.ends_with('_') || end == code.size() || !is_word(word.back()) || !is_word(code[end]);
        if (opens && closes)
            found.push_back(at);
    }
    return found;
}

} // namespace tablee::tidy
