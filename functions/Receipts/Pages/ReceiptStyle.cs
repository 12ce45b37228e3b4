namespace PerfEval.Functions.Receipts.Pages;

/// <summary>The style of a receipt, written into it: it is one file that needs nothing else.</summary>
internal static class ReceiptStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root { --ink: #1d2733; --soft: #5b6876; --line: #d9dfe6; --paper: #fff; --ground: #f3f5f8; --bad: #b3261e; --bad-ground: #fdecea;
          --warn: #8a5300; --warn-ground: #fff4e0; --note: #2b5797; --note-ground: #edf3fb; --good: #1d6b3a; --good-ground: #e8f5ec; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 3rem; background: var(--ground); color: var(--ink);
          font: 15px/1.65 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", sans-serif; overflow-wrap: anywhere; }
        h1 { font-size: 1.45rem; line-height: 1.35; margin: .1rem 0 .8rem; }
        h2 { font-size: 1.15rem; margin: 0; line-height: 1.4; }
        h3 { font-size: .95rem; margin: 1.4rem 0 .5rem; color: var(--soft); font-weight: 600; }
        p { margin: .25rem 0; }
        .kicker { color: var(--soft); letter-spacing: .08em; font-size: .85rem; }
        .facts { display: flex; flex-wrap: wrap; gap: .3rem 2rem; margin: .4rem 0; }
        .facts div { display: flex; gap: .5rem; }
        dt { color: var(--soft); flex: none; }
        dd { margin: 0; }
        .problems, nav, .form { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.2rem; margin: 1.1rem 0; }
        .problems { border-color: var(--bad); }
        .problems h2 { color: var(--bad); }
        ul { margin: .4rem 0; padding-left: 1.2rem; }
        .where { color: var(--soft); white-space: nowrap; }
        .head { display: flex; justify-content: space-between; gap: 1rem; align-items: flex-start; }
        .no { color: var(--soft); font-weight: 400; margin-right: .6rem; }
        .badge { display: inline-block; flex: none; border-radius: 99px; padding: .05rem .7rem; font-size: .85rem; white-space: nowrap; background: var(--note-ground); color: var(--note); }
        .badge.bad { background: var(--bad-ground); color: var(--bad); }
        .badge.good { background: var(--good-ground); color: var(--good); }
        .scores { display: grid; grid-template-columns: repeat(3, 1fr); gap: .6rem; margin: .9rem 0 .6rem; }
        .scores div { border: 1px solid var(--line); border-radius: 8px; padding: .5rem .8rem; display: flex; flex-direction: column; }
        .scores span, .scores small, small { color: var(--soft); font-size: .82rem; }
        .scores strong { font-size: 1.5rem; font-variant-numeric: tabular-nums; line-height: 1.3; }
        .next { background: var(--ground); border-radius: 8px; padding: .5rem .8rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        th, td { text-align: left; vertical-align: top; padding: .38rem .5rem; border-bottom: 1px solid var(--line); font-weight: 400; }
        thead th { color: var(--soft); font-size: .82rem; white-space: nowrap; }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .rows th small { display: block; }
        .rows tbody th { min-width: 10rem; }
        .rows .hit { background: #fffaf2; }
        .under td { border-bottom: 1px solid var(--line); padding-top: 0; }
        .label { color: var(--soft); }
        .goal div { margin: .4rem 0; }
        .execution { color: var(--soft); font-size: .9rem; margin-top: .5rem; }
        .findings { list-style: none; padding: 0; margin: .5rem 0; }
        .findings li { display: flex; gap: .7rem; border-left: 4px solid var(--note); background: var(--note-ground); border-radius: 0 8px 8px 0; padding: .45rem .8rem; margin: .4rem 0; }
        .findings li.error { border-color: var(--bad); background: var(--bad-ground); }
        .findings li.warning { border-color: #d98a00; background: var(--warn-ground); }
        .findings li.change { border-color: #7a3ea1; background: #f6effb; }
        .change .severity { color: #6a2f93; }
        .comments { border-left: 4px solid #7a3ea1; padding: .2rem .8rem; margin: .6rem 0; }
        .comments dd { white-space: pre-line; }
        .severity { flex: none; font-weight: 600; color: var(--note); }
        .error .severity { color: var(--bad); }
        .warning .severity { color: var(--warn); }
        .math { display: flex; flex-wrap: wrap; gap: .1rem 1.6rem; font-variant-numeric: tabular-nums; }
        .source { color: #55606c; font-size: .8rem; }
        .doubts { border: 1px dashed #d98a00; border-radius: 8px; padding: .5rem .9rem; margin: .6rem 0; }
        a { color: #1f4f93; }
        footer { color: var(--soft); font-size: .82rem; margin-top: 2rem; }
        @media (max-width: 40rem) {
          body { padding: .8rem .6rem 2rem; }
          .problems, nav, .form { padding: .8rem .75rem; border-radius: 8px; }
          .scores { grid-template-columns: 1fr; }
          .scores div { flex-direction: row; align-items: baseline; gap: .7rem; }
          .index th:nth-child(1), .index td:nth-child(1), .index th:nth-child(5), .index td:nth-child(5) { display: none; }
          .findings li { flex-direction: column; gap: .1rem; }
          .rows, .rows tbody { display: block; }
          .rows thead { display: none; }
          .rows tr { display: grid; grid-template-columns: repeat(3, 1fr); gap: .1rem .6rem; padding: .5rem .2rem; border-bottom: 1px solid var(--line); }
          .rows tr.under { display: block; }
          .rows th, .rows td { border: none; padding: 0; text-align: left; white-space: normal; }
          .rows .under td:first-child, .rows td:empty { display: none; }
          .rows td:first-child { grid-column: 1 / -1; color: var(--soft); font-size: .82rem; }
          .rows tbody th { grid-column: 1 / -1; }
          .rows td[data-label]::before { content: attr(data-label); display: block; color: var(--soft); font-size: .78rem; }
        }
        @media print {
          @page { size: A4; margin: 14mm 12mm; }
          body { background: none; max-width: none; padding: 0; font-size: 10.5pt; }
          .problems, nav, .form { border: none; padding: 0; margin: 0 0 8mm; }
          .form { break-before: page; }
          tr, .findings li, .scores { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
          .scroll { overflow: visible; }
          a { color: inherit; text-decoration: none; }
        }
        """;
}
