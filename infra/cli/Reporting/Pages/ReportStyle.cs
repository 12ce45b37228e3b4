namespace PerfEval.Cli.Reporting.Pages;

/// <summary>The style of a report, written into it: it is one file that needs nothing else.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root { --ink: #1d2733; --soft: #5b6876; --line: #d9dfe6; --paper: #fff; --ground: #f3f5f8; --blue: #2b5797; --pale: #a9bfe0;
          --bad: #b3261e; --warn: #d98a00; --note: #7f9cc9; --good: #2f8a52; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 70rem; padding: 1.6rem 1rem 3rem; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
          font: 15px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", sans-serif; }
        h1 { font-size: 1.6rem; line-height: 1.3; margin: .1rem 0 .6rem; }
        h2 { font-size: 1.1rem; margin: 0 0 .2rem; line-height: 1.4; }
        h3 { font-size: .95rem; margin: 1.1rem 0 .3rem; font-weight: 600; }
        p { margin: .25rem 0; }
        .kicker, .about, footer { color: var(--soft); }
        .kicker { letter-spacing: .08em; font-size: .85rem; }
        .about { font-size: .88rem; margin-bottom: .7rem; }
        .lead { font-size: 1.08rem; line-height: 1.75; margin: .4rem 0 0; max-width: 54rem; }
        .figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: .7rem; margin: 1.1rem 0; }
        .figures div, section { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
        .figures div { padding: .7rem .9rem; border-top: 3px solid var(--blue); }
        .figures div.bad { border-top-color: var(--bad); }
        .figures div.warn { border-top-color: var(--warn); }
        .figures dt { color: var(--soft); font-size: .85rem; }
        .figures dd { margin: 0; font-size: 1.75rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
        .figures dd small { font-size: .82rem; font-weight: 400; color: var(--soft); display: block; line-height: 1.45; }
        section { padding: 1.1rem 1.2rem; margin: 1rem 0; }
        .two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.2rem; }
        .chart { display: block; margin: .5rem 0 .2rem; overflow: visible; }
        .chart text { font-size: 13px; fill: var(--ink); }
        .chart .value { font-variant-numeric: tabular-nums; font-weight: 600; }
        .chart .tick { fill: var(--soft); font-size: 12px; }
        .chart .axis { stroke: var(--line); }
        .chart .between { stroke: var(--soft); stroke-width: 3; }
        .self { fill: var(--pale); background: var(--pale); } .recomputed, .plain { fill: var(--blue); background: var(--blue); }
        .error, .poor { fill: var(--bad); background: var(--bad); } .warning, .fair { fill: var(--warn); background: var(--warn); }
        .note { fill: var(--note); background: var(--note); } .excellent { fill: var(--good); background: var(--good); } .good { fill: #8fbf6a; background: #8fbf6a; }
        .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin: .2rem 0 .6rem; padding: 0; font-size: .85rem; color: var(--soft); }
        .legend i { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-right: .4em; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .3rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .36rem .5rem; border-bottom: 1px solid var(--line); font-weight: 400; }
        thead th { color: var(--soft); font-size: .82rem; vertical-align: bottom; }
        tfoot td, tfoot th { font-weight: 600; border-bottom: 0; }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td small, th small { color: var(--soft); display: block; font-size: .9em; }
        th[scope=row] { min-width: 6em; }
        .alone { max-width: 36rem; }
        .up { color: var(--bad); font-weight: 600; }
        .badge { border-radius: 99px; padding: .05rem .6rem; font-size: .82rem; white-space: nowrap; background: #edf3fb; color: var(--blue); }
        .badge.blocked, .badge.high { background: #fdecea; color: var(--bad); }
        .badge.clean { background: #e8f5ec; color: #1d6b3a; }
        details { margin: .3rem 0; font-size: .9rem; }
        summary { color: var(--blue); cursor: pointer; width: fit-content; }
        .empty { color: var(--soft); padding: .6rem 0; }
        footer { font-size: .85rem; margin-top: 1.4rem; }
        @media (max-width: 60rem) { .figures { grid-template-columns: repeat(2, 1fr); } }
        @media (max-width: 44rem) {
          body { padding: 1rem .7rem 2rem; } h1 { font-size: 1.3rem; } section { padding: .9rem .8rem; }
          .two { grid-template-columns: 1fr; } .figures dd { font-size: 1.4rem; }
          table.stack thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
          table.stack tr { display: grid; grid-template-columns: repeat(3, 1fr); gap: .4rem .6rem; padding: .6rem 0; border-bottom: 1px solid var(--line); }
          table.stack th, table.stack td { border: 0; padding: 0; text-align: left; white-space: normal; }
          table.stack th[scope=row] { grid-column: 1 / -1; font-weight: 600; }
          table.stack td[data-label]::before { content: attr(data-label); display: block; color: var(--soft); font-size: .78rem; font-weight: 400; }
        }
        @page { size: A4; margin: 12mm; }
        @media print {
          body { background: none; padding: 0; max-width: none; font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .figures { grid-template-columns: repeat(4, 1fr); gap: .4rem; } .figures dd { font-size: 1.35rem; }
          section { padding: .6rem .8rem; margin: .6rem 0; } .two { grid-template-columns: 1fr 1fr; }
          h2, h3, .about { break-after: avoid; } svg, tr, .figures, .two > div { break-inside: avoid; } thead { display: table-header-group; } tfoot { display: table-row-group; }
          table { font-size: 8.5pt; } th, td { padding: .2rem .35rem; } .scroll { overflow: visible; } details { display: none; }
        }
        """;
}
