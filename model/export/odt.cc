// SPDX-License-Identifier: Apache-2.0
#include "model/export/odt.h"

#include "model/export/odt_parts.h"

namespace tablee::model {

Result<Bytes> odt(report::Document const& document, report::Lexicon const& lexicon) {
    if (auto const good = report::well_formed(document); !good)
        return Failure(good.error());
    // `mimetype` first, so that the kind of the file can be read at a fixed place (ODF 1.3 part 2, 3.3).
    std::vector<OdtPart> const parts{
        {"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml", odt_content(document, lexicon)},
        {"styles.xml", odt_styles(document, lexicon)},
        {"meta.xml", odt_meta(document, lexicon)},
        {"META-INF/manifest.xml", odt_manifest()},
    };
    return odt_package(parts, document.date);
}

} // namespace tablee::model
