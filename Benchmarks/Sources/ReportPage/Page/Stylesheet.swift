/// The style of the page; needs no other file and no font.
enum Stylesheet {
  static var text: String {
    [colours, page, summary, panels, plots, table, phone, paper].joined(separator: "\n")
  }

  private static var colours: String {
    let inks = Ink.allCases.map { ".\($0.rawValue) { --ink: var(--\($0.rawValue)); }" }
    return """
      :root { color-scheme: light dark; \(Palette.light.declarations) }
      @media screen and (prefers-color-scheme: dark) { :root { \(Palette.dark.declarations) } }
      \(inks.joined(separator: "\n"))
      """
  }

  private static let page = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--ground); color: var(--text);
      font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue",
        "Noto Sans", Arial, sans-serif;
      font-variant-numeric: tabular-nums;
    }
    header, main, footer { max-width: 1240px; margin: 0 auto; padding: 0 24px; }
    header { padding-top: 40px; }
    footer { padding-bottom: 48px; color: var(--quiet); font-size: 14px; }
    h1 { font-size: 34px; line-height: 1.15; letter-spacing: -0.02em; margin: 0 0 8px; }
    h2 { font-size: 23px; line-height: 1.25; letter-spacing: -0.01em; margin: 0 0 6px; }
    h3 { font-size: 15px; line-height: 1.3; margin: 0; }
    p { margin: 0 0 12px; max-width: 74ch; }
    section { margin: 48px 0 0; }
    a { color: var(--blue); }
    :focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
    code, pre { font: 0.9em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
    .lead { font-size: 18px; color: var(--quiet); }
    .quiet { color: var(--quiet); }
    nav ul { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 16px 0 0; padding: 0;
      list-style: none; font-size: 15px; }
    nav a { display: inline-block; padding: 4px 0; }
    .remarks { border-left: 4px solid var(--orange); background: var(--surface);
      padding: 12px 16px; margin: 16px 0 0; }
    .remarks p { margin: 0; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 20px; margin: 12px 0 0; }
    dt { color: var(--quiet); }
    dd { margin: 0; overflow-wrap: anywhere; }
    details { background: var(--surface); border: 1px solid var(--line); border-radius: 8px;
      margin-top: 12px; }
    summary { cursor: pointer; padding: 12px 16px; font-weight: 600; }
    details pre { margin: 0; padding: 12px 16px; overflow: auto; max-height: 80vh;
      border-top: 1px solid var(--line); font-size: 13px; }
    """

  private static let summary = """
    .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
      gap: 14px; margin: 20px 0; padding: 0; list-style: none; }
    .tiles li { background: var(--surface); border: 1px solid var(--line); border-radius: 8px;
      padding: 14px 16px; }
    .tiles .name { font-size: 14px; font-weight: 600; }
    .tiles .number { font-size: 34px; font-weight: 700; line-height: 1.2; letter-spacing: -0.02em;
      color: var(--blue); }
    .tiles .number.slower { color: var(--orange); }
    .tiles .detail { font-size: 13px; line-height: 1.45; color: var(--quiet); }
    .findings { display: grid; gap: 16px; align-items: start; }
    .findings.one { grid-template-columns: minmax(0, 1fr) 400px; }
    .findings.two { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .findings.two > :first-child { grid-column: 1 / -1; }
    .findings.two ul { columns: 2 400px; column-gap: 40px; max-width: none; }
    .findings ul { margin: 0; padding: 0 0 0 20px; max-width: 74ch; font-size: 15px; }
    .findings li { margin: 0 0 10px; break-inside: avoid; }
    """

  private static let panels = """
    .panels { display: grid; gap: 16px; margin-top: 16px;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); }
    .panels.uneven { align-items: start; }
    figure { margin: 0; background: var(--surface); border: 1px solid var(--line);
      border-radius: 8px; padding: 14px 12px 8px; min-width: 0; display: flex;
      flex-direction: column; }
    figcaption { flex: 1; padding: 0 4px 6px; font-size: 13px; line-height: 1.4; color: var(--quiet); }
    figcaption h3 { color: var(--text); }
    figure svg { display: block; width: 100%; height: auto; max-width: 460px; margin: 0 auto; }
    """

  private static let plots = """
    svg text { font-size: 12px; fill: var(--text); }
    svg .tick, svg .axis-title, svg .side { fill: var(--quiet); }
    svg .row-name { font-size: 11.5px; }
    svg .group { font-weight: 600; }
    svg .name { fill: var(--ink); }
    svg .name.main { font-weight: 700; }
    .grid { stroke: var(--line); }
    .axis { stroke: var(--quiet); }
    .even { stroke: var(--text); stroke-width: 1.5; }
    .slower { fill: var(--warning); }
    .series polyline { fill: none; stroke: var(--ink); stroke-width: 1.6; stroke-linejoin: round; }
    .series.main polyline { stroke-width: 2.8; }
    .series circle, .series path { fill: var(--ink); stroke: var(--surface); }
    .series .open { fill: none; stroke: var(--ink); stroke-width: 1.8; }
    .series .reach { fill: transparent; stroke: none; }
    .series .span { stroke: var(--ink); stroke-width: 1.4; opacity: 0.55; }
    .series .smaller circle:not(.reach) { fill: var(--surface); stroke: var(--ink); r: 2.6px; }
    .leader { stroke: var(--ink); stroke-width: 0.8; opacity: 0.7; }
    .bar rect { fill: var(--ink); opacity: 0.75; }
    .bar.main rect { opacity: 1; }
    .pointer { stroke: var(--text); stroke-dasharray: 3 3; }
    .ring { fill: none; stroke: var(--text); stroke-width: 1.6; }
    svg .callout { font-weight: 600; paint-order: stroke; stroke: var(--surface);
      stroke-width: 4px; stroke-linejoin: round; }
    """

  private static let table = """
    .scroller { overflow: auto; max-height: 85vh; background: var(--surface); margin-top: 16px;
      border: 1px solid var(--line); border-radius: 8px; }
    table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 13px;
      line-height: 1.4; }
    th, td { padding: 6px 10px; text-align: right; white-space: nowrap; vertical-align: top; }
    thead th { position: sticky; top: 0; z-index: 2; background: var(--surface);
      border-bottom: 2px solid var(--quiet); vertical-align: bottom; }
    tbody th wbr { display: none; }
    tbody th { position: sticky; left: 0; z-index: 1; background: var(--surface);
      font-weight: 600; }
    thead th:first-child { left: 0; z-index: 3; }
    th:first-child, td.plan, th.plan { text-align: left; }
    td.plan { white-space: normal; min-width: 26ch; color: var(--quiet); }
    tbody tr:first-child > * { border-top: 1px solid var(--line); }
    tbody:first-of-type tr:first-child > * { border-top: 0; }
    tbody tr:hover > * { background: var(--ground); }
    td.spread { color: var(--quiet); }
    td.behind { color: var(--orange); font-weight: 600; }
    """

  private static let phone = """
    @media screen and (max-width: 1000px) {
      .findings.one { grid-template-columns: minmax(0, 1fr); }
    }
    @media screen and (max-width: 760px) {
      .findings.two { grid-template-columns: minmax(0, 1fr); }
    }
    @media screen and (max-width: 640px) {
      header, main, footer { padding-left: 16px; padding-right: 16px; }
      header { padding-top: 24px; }
      h1 { font-size: 27px; }
      section { margin-top: 36px; }
      .lead { font-size: 16px; }
      .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px; }
      .tiles li { padding: 12px; }
      .tiles .number { font-size: 28px; }
      dl { grid-template-columns: 1fr; gap: 0; }
      dd { margin-bottom: 10px; }
      figure { padding: 12px 6px 6px; }
      figcaption { padding: 0 6px 6px; }
      th, td { padding: 6px 9px; }
      tbody th { white-space: normal; min-width: 14ch; }
      tbody th wbr { display: inline; }
    }
    """

  private static let paper = """
    @page { size: A4; margin: 14mm 12mm; }
    @page figures { size: A4 landscape; }
    @media print {
      body { background: none; font-size: 10.5pt; }
      header, main { max-width: none; padding: 0 1px; }
      nav, footer, .script { display: none; }
      section { margin-top: 22px; }
      h2, h3, figcaption, section > p { break-after: avoid; }
      figure, dl, .tiles li, section > p { break-inside: avoid; }
      .tiles { grid-template-columns: repeat(3, 1fr); gap: 8px; }
      .tiles .number { font-size: 22pt; }
      .findings { gap: 10px; }
      .findings.one { grid-template-columns: minmax(0, 1fr) 340px; }
      .findings.two ul { columns: 1; }
      .findings ul { font-size: 10pt; }
      .panels { grid-template-columns: repeat(2, 1fr); gap: 10px; }
      .figures { page: figures; }
      .scroller { overflow: visible; max-height: none; border: 0; }
      table { font-size: 7.5pt; }
      th, td { padding: 2px 5px; }
      thead { display: table-header-group; }
      thead th, tbody th { position: static; }
      tr { break-inside: avoid; }
      td.plan { min-width: 0; }
    }
    """
}
