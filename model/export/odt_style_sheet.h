// SPDX-License-Identifier: Apache-2.0
#pragma once

// How every OpenDocument text looks: the parts of styles.xml that no document changes. Pure data.
//
// One sans-serif family, 11 points, left aligned; one dark blue (#1f3a5f, contrast 11:1 on white) for what
// structures the page, doubled each time by weight, size or a rule. Fonts are named, never embedded:
// Liberation Sans comes with LibreOffice and has the widths of Arial.

namespace tablee::model {

// The children of office:document-styles up to the master pages, under a root of any name.
inline constexpr char const* kOdtStyleSheet = R"xml(<sheet>
<office:font-face-decls>
  <style:font-face style:name="Sans" svg:font-family="'Liberation Sans', Arial, Helvetica, sans-serif"
    style:font-family-generic="swiss" style:font-pitch="variable"/>
</office:font-face-decls>
<office:styles>
  <style:default-style style:family="paragraph">
    <style:paragraph-properties fo:text-align="start" fo:line-height="118%" fo:orphans="2" fo:widows="2"
      style:tab-stop-distance="12.5mm" style:writing-mode="lr-tb"/>
    <style:text-properties style:font-name="Sans" style:font-name-asian="Sans" style:font-name-complex="Sans"
      fo:font-size="11pt" style:font-size-asian="11pt" style:font-size-complex="11pt" fo:color="#1a1a1a"
      style:language-asian="none" style:country-asian="none" style:language-complex="none"
      style:country-complex="none" fo:hyphenate="false"/>
  </style:default-style>
  <style:default-style style:family="table">
    <style:table-properties table:border-model="collapsing"/>
  </style:default-style>
  <style:default-style style:family="table-row">
    <style:table-row-properties fo:keep-together="always"/>
  </style:default-style>
  <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
  <style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph"
    style:parent-style-name="Standard" style:class="text">
    <style:paragraph-properties fo:margin-top="0mm" fo:margin-bottom="2.4mm"/>
  </style:style>
  <style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"
    style:next-style-name="Text_20_body" style:class="text">
    <style:paragraph-properties fo:keep-with-next="always" fo:keep-together="always" fo:line-height="110%"/>
    <style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"
      style:font-weight-complex="bold"
      fo:color="#1f3a5f"/>
  </style:style>
  <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
    style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="1"
    style:class="text">
    <style:paragraph-properties fo:margin-top="7mm" fo:margin-bottom="2.4mm" fo:padding-bottom="0.8mm"
      fo:border-bottom="0.75pt solid #8c99a8" fo:border-top="none" fo:border-left="none"
        fo:border-right="none"/>
    <style:text-properties fo:font-size="15pt" style:font-size-asian="15pt" style:font-size-complex="15pt"/>
  </style:style>
  <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
    style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="2"
    style:class="text">
    <style:paragraph-properties fo:margin-top="4mm" fo:margin-bottom="1.6mm"/>
    <style:text-properties fo:font-size="13pt" style:font-size-asian="13pt" style:font-size-complex="13pt"/>
  </style:style>
  <style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph"
    style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="3"
    style:class="text">
    <style:paragraph-properties fo:margin-top="4mm" fo:margin-bottom="1.2mm"/>
    <style:text-properties fo:font-size="11.5pt" style:font-size-asian="11.5pt"
      style:font-size-complex="11.5pt"/>
  </style:style>
  <style:style style:name="Heading_20_4" style:display-name="Heading 4" style:family="paragraph"
    style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="4"
    style:class="text">
    <style:paragraph-properties fo:margin-top="3mm" fo:margin-bottom="1mm"/>
    <style:text-properties fo:color="#1a1a1a"/>
  </style:style>
  <style:style style:name="Committee" style:family="paragraph" style:parent-style-name="Standard"
    style:next-style-name="Title" style:class="chapter">
    <style:paragraph-properties fo:margin-bottom="5mm" fo:keep-with-next="always"/>
    <style:text-properties fo:font-size="12pt" style:font-size-asian="12pt" style:font-size-complex="12pt"/>
  </style:style>
  <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading"
    style:next-style-name="Subtitle" style:class="chapter">
    <style:paragraph-properties fo:margin-bottom="1.5mm"/>
    <style:text-properties fo:font-size="20pt" style:font-size-asian="20pt" style:font-size-complex="20pt"/>
  </style:style>
  <style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard"
    style:next-style-name="Text_20_body" style:class="chapter">
    <style:paragraph-properties fo:margin-bottom="4mm"/>
    <style:text-properties fo:color="#404a56"/>
  </style:style>
  <style:style style:name="Draft_20_Notice" style:display-name="Draft Notice" style:family="paragraph"
    style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="chapter">
    <style:paragraph-properties fo:margin-bottom="4mm" fo:padding="1.6mm" fo:border="0.75pt dashed #404a56"/>
    <style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"
      style:font-weight-complex="bold"/>
  </style:style>
  <style:style style:name="Fact" style:family="paragraph" style:parent-style-name="Standard"
    style:class="text">
    <style:paragraph-properties fo:margin-left="50mm" fo:margin-right="0mm" fo:text-indent="-50mm"
      fo:margin-bottom="1.2mm"/>
  </style:style>
  <style:style style:name="Decision" style:family="paragraph" style:parent-style-name="Text_20_body"
    style:class="text">
    <style:paragraph-properties fo:margin-left="4mm" fo:margin-right="0mm" fo:text-indent="0mm"
      fo:margin-top="1mm" fo:margin-bottom="3mm" fo:padding-left="3mm" fo:padding-top="1mm"
      fo:padding-bottom="1mm" fo:padding-right="2mm" fo:background-color="#eef2f7"
      fo:border-left="3pt solid #1f3a5f" fo:border-top="none" fo:border-bottom="none" fo:border-right="none"
      fo:keep-together="always"/>
  </style:style>
  <style:style style:name="Remark" style:family="paragraph" style:parent-style-name="Text_20_body"
    style:class="text">
    <style:paragraph-properties fo:margin-left="4mm" fo:margin-right="0mm" fo:text-indent="0mm"/>
    <style:text-properties fo:color="#404a56"/>
  </style:style>
  <style:style style:name="List_20_Item" style:display-name="List Item" style:family="paragraph"
    style:parent-style-name="Standard" style:class="list">
    <style:paragraph-properties fo:margin-bottom="1.2mm"/>
  </style:style>
  <style:style style:name="List_20_Item_20_End" style:display-name="List Item End" style:family="paragraph"
    style:parent-style-name="List_20_Item" style:class="list">
    <style:paragraph-properties fo:margin-bottom="3mm"/>
  </style:style>
  <style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard"
    style:class="extra">
    <style:paragraph-properties fo:margin-top="3mm" fo:margin-bottom="1.2mm" fo:keep-with-next="always"/>
    <style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"
      style:font-weight-complex="bold"/>
  </style:style>
  <style:style style:name="Table" style:family="paragraph" style:parent-style-name="Caption"
    style:class="extra"/>
  <style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph"
    style:parent-style-name="Standard" style:class="extra">
    <style:paragraph-properties fo:line-height="110%"/>
  </style:style>
  <style:style style:name="Table_20_Figures" style:display-name="Table Figures" style:family="paragraph"
    style:parent-style-name="Table_20_Contents" style:class="extra">
    <style:paragraph-properties fo:text-align="end"/>
  </style:style>
  <style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph"
    style:parent-style-name="Table_20_Contents" style:class="extra">
    <style:paragraph-properties fo:keep-with-next="always"/>
    <style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"
      style:font-weight-complex="bold"/>
  </style:style>
  <style:style style:name="Table_20_Heading_20_Figures" style:display-name="Table Heading Figures"
    style:family="paragraph" style:parent-style-name="Table_20_Heading" style:class="extra">
    <style:paragraph-properties fo:text-align="end"/>
  </style:style>
  <style:style style:name="Signature" style:family="paragraph" style:parent-style-name="Standard"
    style:class="extra">
    <style:paragraph-properties fo:margin-top="10mm" fo:margin-bottom="2mm" fo:padding-bottom="18mm"
      fo:border-bottom="0.5pt solid #404a56" fo:border-top="none" fo:border-left="none" fo:border-right="none"
      style:join-border="false" fo:keep-together="always"/>
  </style:style>
  <style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"
    style:class="extra">
    <style:paragraph-properties fo:text-align="end"/>
    <style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"
      style:font-weight-complex="bold" fo:letter-spacing="0.8pt" fo:text-transform="uppercase"/>
  </style:style>
  <style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"
    style:class="extra">
    <style:paragraph-properties fo:padding-top="1.2mm" fo:border-top="0.5pt solid #8c99a8"
      fo:border-bottom="none" fo:border-left="none" fo:border-right="none">
      <style:tab-stops><style:tab-stop style:position="170mm" style:type="right"/></style:tab-stops>
    </style:paragraph-properties>
    <style:text-properties fo:font-size="9pt" style:font-size-asian="9pt" style:font-size-complex="9pt"
      fo:color="#404a56"/>
  </style:style>
  <style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text">
    <style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"
      style:font-weight-complex="bold"/>
  </style:style>
  <text:outline-style style:name="Outline">
    <text:outline-level-style text:level="1" style:num-format=""/>
    <text:outline-level-style text:level="2" style:num-format=""/>
    <text:outline-level-style text:level="3" style:num-format=""/>
    <text:outline-level-style text:level="4" style:num-format=""/>
  </text:outline-style>
  <text:list-style style:name="Bullets">
    <text:list-level-style-bullet text:level="1" text:bullet-char="•">
      <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
        <style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="8mm"
          fo:text-indent="-5mm" fo:margin-left="8mm"/>
      </style:list-level-properties>
    </text:list-level-style-bullet>
  </text:list-style>
  <text:list-style style:name="Numbers">
    <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">
      <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
        <style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="8mm"
          fo:text-indent="-6mm" fo:margin-left="8mm"/>
      </style:list-level-properties>
    </text:list-level-style-number>
  </text:list-style>
</office:styles>
<office:automatic-styles>
  <style:page-layout style:name="Page">
    <style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm"
      style:print-orientation="portrait"
      fo:margin-top="20mm" fo:margin-bottom="20mm" fo:margin-left="20mm" fo:margin-right="20mm"
      style:writing-mode="lr-tb"/>
    <style:header-style>
      <style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="4mm"/>
    </style:header-style>
    <style:footer-style>
      <style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/>
    </style:footer-style>
  </style:page-layout>
</office:automatic-styles>
</sheet>)xml";

} // namespace tablee::model
