// SPDX-License-Identifier: Apache-2.0
#include "tests/model/export/samples.h"

#include "model/report/compose.h"

namespace tablee::tests {

using namespace model::report;

namespace {

Table attendance() {
    Table table{phrase("sample.present"),
                {column(phrase("sample.name"), 3), column(phrase("sample.college"), 2),
                 column(phrase("sample.state"), 4)},
                {}};
    table.rows.push_back({line("Hélène Garnier"), line(), line(phrase("sample.yes"))});
    table.rows.push_back({line("Jeanne Maréchal"), line("Usagers"), line(phrase("sample.yes"))});
    table.rows.push_back({line("Fatou N’Diaye"), line("Agents"), line(phrase("sample.yes"))});
    table.rows.push_back({line("Zoé Aubry"), line("Usagers"), line("arrivée à 14 h 20")});
    table.rows.push_back({line("Marc Thévenet"), line("Élus"), line("excusé, pouvoir à Chloé Ozanne")});
    table.rows.push_back({line("Odile Saint-Clair"), line("Partenaires"), line("absente")});
    return table;
}

Table ranking() {
    Table table{phrase("sample.ranking"),
                {column(phrase("sample.number"), 1), column(phrase("sample.action"), 6),
                 figures(phrase("sample.dots"), 2)},
                {}};
    char const* const actions[] = {
        "Rappeler les appels manqués sous 48 heures", "Tenir une fiche « pièces à fournir » par démarche",
        "Ouvrir le jeudi jusqu’à 18 h 30", "Former les équipes à l’accueil du handicap",
        "Réduire le serveur vocal à trois choix"};
    int dots = 17;
    for (char const* const action : actions) {
        std::string const number = "A0" + std::to_string(table.rows.size() + 1);
        table.rows.push_back({line(number), line(action), line(std::to_string(dots))});
        dots -= 3;
    }
    return table;
}

constexpr char const* kDebate =
    "Mme Kaddour rappelle que les personnes malentendantes ne peuvent pas téléphoner et demande une adresse "
    "de courriel relevée chaque jour.\n"
    "M. Kermarrec précise que la liste des appels manqués existe déjà ; elle n’est pas partagée.\n\n"
    "Le comité retient l’idée d’une heure réservée chaque matin, avec un suivi au bout de trois mois.";

} // namespace

Document sample_minutes() {
    Document document{phrase("sample.title", "12 mars 2026"),
                      "Comité local d’amélioration continue, sous-préfecture de Valbreuil",
                      "CLAC-2026-03-12-7f3a9c",
                      "1",
                      {2026, 3, 12},
                      true,
                      {}};
    auto& blocks = document.blocks;
    blocks.emplace_back(
        Facts{{fact(phrase("sample.place"), "Salle Simone-Veil, sous-préfecture de Valbreuil"),
               fact(phrase("sample.hours"), "14 h 00 – 16 h 00"),
               fact(phrase("sample.chair"), "Hélène Garnier, secrétaire générale")}});
    blocks.emplace_back(heading(1, phrase("sample.present")));
    blocks.emplace_back(attendance());
    blocks.emplace_back(heading(1, phrase("sample.item", 5, "Propositions d’actions")));
    blocks.emplace_back(heading(2, "Accueil téléphonique"));
    append(blocks, paragraphs_of(kDebate));
    blocks.emplace_back(remark("Deux membres ont demandé que leur désaccord soit noté."));
    blocks.emplace_back(heading(1, phrase("sample.item", 6, "Priorisation")));
    blocks.emplace_back(ranking());
    blocks.emplace_back(bullets({line("Publier le tableau à l’entrée et sur le site."),
                                 line("Prévenir les mairies de Saint-Ormel et de Brosse-le-Haut.")}));
    blocks.emplace_back(
        numbered({line(strong("Pilote"), " : Loïc Kermarrec"), line("Bilan le 15 octobre 2026")}));
    blocks.emplace_back(heading(1, phrase("sample.item", 8, "Vote sur les horaires du jeudi")));
    blocks.emplace_back(heading(2, "Scrutin public"));
    blocks.emplace_back(heading(3, "Résultat"));
    blocks.emplace_back(decision(strong(phrase("sample.adopted")), phrase("sample.votes", 9, 9, 2),
                                 " Voix prépondérante de la présidente."));
    blocks.emplace_back(heading(4, "Explications de vote"));
    blocks.emplace_back(paragraph("Aucune."));
    blocks.emplace_back(
        Signatures{{line("La présidente, Hélène Garnier"), line("La secrétaire de séance, Sylvie Le Goff")}});
    return document;
}

Document document_of(std::string const& text) {
    Document document{phrase("sample.title", text), text, text, text, {2026, 3, 12}, true, {}};
    document.blocks = {
        heading(1, text),
        paragraph(text, strong(text)),
        decision(text),
        remark(text),
        Facts{{fact(phrase("sample.place"), text)}},
        bullets({line(text), line(strong(text))}),
        numbered({line(text)}),
        Table{phrase("sample.ranking"), {column(phrase("sample.number", text))}, {{line(text)}}},
        Signatures{{line(text), line(text)}}};
    return document;
}

std::vector<std::string> hostile_texts() {
    return {
        "]]></text:p><script>alert(1)</script>",
        "<!--<![CDATA[&amp;\"'><img src=x onerror=alert(1)>",
        std::string("zero\0byte\x01\x1F\x7F\xC2\x85", 14),
        "droite \u202Egauche\u202C \u2066isolé\u2069",
        "👩‍👩‍👧 🇫🇷 e\u0301\u0302\u0303 שלום مرحبا",
        "\xFF\xFE \xC0\xAF \xED\xA0\x80 \xF4\x90\x80\x80 \xE2\x82",
        "\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xB7\x90",
        "# titre\n- liste\n1. un\n> cité\n***\n===\n| a | b |\n| - | - |\n```\n    code",
        "[lien](http://exemple.fr) ![image](x) <http://exemple.fr> www.exemple.fr &copy; `code` \\*",
        "\t tabulation  et   espaces \r\n\r\n fin \u2028",
        "=1+1;=cmd|' /C calc'!A0\n@SUM(1)",
        std::string(16 * 1024, 'x'),
        std::string(16 * 1024, '\n') + "x",
        std::string(16 * 1024, ' ') + "x",
        " \t\n",
        "",
    };
}

} // namespace tablee::tests
