// SPDX-License-Identifier: Apache-2.0
#include "client/paper/sheet_parts.h"

#include "client/i18n/lexicon.h"

#include <algorithm>

namespace tablee::client {
namespace {

constexpr double kLeastPt = 6;
constexpr double kWriteLine = 13; // from one line to write on to the next
constexpr double kTick = 4.4;
constexpr double kTickGroup = 5 * kTick + 2.5; // five boxes and the space behind them
constexpr double kTickLine = 8;

} // namespace

double Pen::words(double x, double y, double width, std::string const& text, TextStyle style,
                  double most) const {
    if (text.empty())
        return 0;
    double height = measure_.height(text, style, width);
    while (height > most && style.pt > kLeastPt) {
        style.pt = std::max(kLeastPt, style.pt - 2);
        height = measure_.height(text, style, width);
    }
    block_.marks.emplace_back(Words{x, y, width, height, text, style});
    return height;
}

void Pen::centred(double x, double y, double width, double height, std::string const& text,
                  TextStyle style) const {
    double const took = words(x, y, width, text, style, height);
    if (took > 0)
        std::get<Words>(block_.marks.back()).y += (height - took) / 2;
}

double Pen::fives(double x, double y, double width, std::size_t count) const {
    auto const groups = std::max<std::size_t>(1, (count + 4) / 5);
    auto const a_line =
        std::max<std::size_t>(1, static_cast<std::size_t>((width - 5 * kTick) / kTickGroup) + 1);
    for (std::size_t group = 0; group < groups; group += 1) {
        double const left = x + kTickGroup * static_cast<double>(group % a_line);
        double const top = y + kTickLine * static_cast<double>(group / a_line);
        for (int i = 0; i < 5; i += 1)
            box(left + kTick * i, top, kTick, kTick);
    }
    return kTickLine * static_cast<double>((groups + a_line - 1) / a_line);
}

double Pen::question(double y, double width, std::string const& label, std::string const& question) const {
    constexpr double kLabel = 28;
    double const height = words(0, y, question.empty() ? kLabel : width, label, {.pt = kBodyPt});
    if (!question.empty())
        return height + words(0, y + height, width, question, {.pt = kNamePt, .strong = true}) + 2;
    line(kLabel, y + height, width, y + height, Stroke::Write);
    line(0, y + height + kWriteLine, width, y + height + kWriteLine, Stroke::Write);
    return height + kWriteLine + 2;
}

double Pen::proposal(double y, double width, PaperProposal const& proposal, double pt) const {
    double const kept = pt; // for the mark: three bold figures, a millimetre a point
    double const mark = words(0, y, kept - 3, proposal.mark, {.pt = pt, .strong = true}, kept);
    if (proposal.mark.empty())
        line(0, y + 8, kept - 6, y + 8, Stroke::Write);
    if (proposal.title.empty()) {
        line(kept, y + 8, width, y + 8, Stroke::Write);
        return std::max(mark, kWriteLine - 3);
    }
    return std::max({mark, words(kept, y, width - kept, proposal.title, {.pt = pt}), 9.0});
}

Block page_head(PaperKit const& kit, Catalogue const& words, TextMeasure const& measure,
                std::string const& title, std::string const& sentence, double width) {
    Block head;
    Pen const pen(head, measure);
    double y = pen.words(0, 0, width, title, {.pt = kTitlePt, .strong = true, .heading = true}) + 1;
    y += pen.words(0, y, width, kit.committee, {.pt = kBodyPt, .strong = true}, 30);
    std::string const when = DocumentLexicon(words).long_date(kit.date);
    y += pen.words(0, y, width, joined({kit.title, when, kit.place}), {}, 40);
    if (!sentence.empty())
        y += 4 + pen.words(0, y + 4, width, sentence, {});
    head.height = y + 7;
    return head;
}

Block next_head(Catalogue const& words, TextMeasure const& measure, std::string const& title, double width) {
    Block head;
    Pen const pen(head, measure);
    std::string const text = words.say("paper.continued", {title});
    head.height = pen.words(0, 0, width, text, {.pt = kNamePt, .strong = true}) + 6;
    return head;
}

std::string joined(std::initializer_list<std::string> parts) {
    std::string whole;
    for (std::string const& part : parts)
        if (!part.empty())
            whole += (whole.empty() ? "" : " · ") + part;
    return whole;
}

} // namespace tablee::client
