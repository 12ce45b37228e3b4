namespace PerfEval.Functions.Receipts.Pages;

/// <summary>The style of a receipt, written into it: it is one file that needs nothing else.</summary>
internal static class ReceiptStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = StyleTokens.Css + """
        body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 3rem; }
        h1 { font-size: 1.45rem; line-height: 1.35; margin: .1rem 0 .8rem; }
        h2 { font-size: 1.15rem; margin: 0; line-height: 1.4; }
        h3 { font-size: .95rem; margin: 1.4rem 0 .5rem; color: var(--soft); font-weight: 600; }
        .problems, .earlier, nav, .form { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.2rem; margin: 1.1rem 0; }
        .problems { border-color: var(--bad); }
        .problems h2 { color: var(--bad); }
        .earlier article + article { border-top: 1px solid var(--line); }
        .earlier .head { margin-top: .9rem; }
        .earlier h3 { margin: 0; color: inherit; }
        ul { margin: .4rem 0; padding-left: 1.2rem; }
        .where { color: var(--soft); white-space: nowrap; }
        .head { display: flex; justify-content: space-between; gap: 1rem; align-items: flex-start; }
        .no { color: var(--soft); font-weight: 400; margin-right: .6rem; }
        .next { background: var(--ground); border-radius: 8px; padding: .5rem .8rem; }
        .rows th small { display: block; }
        .rows tbody th { min-width: 10rem; }
        .rows .hit { background: #fffaf2; }
        .under td { border-bottom: 1px solid var(--line); padding-top: 0; }
        .goal div { margin: .4rem 0; }
        .execution { color: var(--soft); font-size: .9rem; margin-top: .5rem; }
        .comments { border-left: 4px solid #7a3ea1; padding: .2rem .8rem; margin: .6rem 0; }
        .comments dd { white-space: pre-line; }
        .doubts { border: 1px dashed #d98a00; border-radius: 8px; padding: .5rem .9rem; margin: .6rem 0; }
        footer { color: var(--soft); font-size: .82rem; margin-top: 2rem; }
        @media (max-width: 40rem) {
          body { padding: .8rem .6rem 2rem; }
          .problems, .earlier, nav, .form { padding: .8rem .75rem; border-radius: 8px; }
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
          .problems, .earlier, nav, .form { border: none; padding: 0; margin: 0 0 8mm; }
          .form { break-before: page; }
          tr, .findings li, .scores { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
          .scroll { overflow: visible; }
          a { color: inherit; text-decoration: none; }
        }
        """;
}
