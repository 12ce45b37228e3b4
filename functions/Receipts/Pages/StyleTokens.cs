namespace PerfEval.Functions.Receipts.Pages;

/// <summary>The style that receipts and the approvers' pages share: colours, type, and how scores and findings look.</summary>
internal static class StyleTokens
{
    /// <summary>The beginning of a style sheet.</summary>
    public const string Css = """
        :root { --ink: #1d2733; --soft: #5b6876; --line: #d9dfe6; --paper: #fff; --ground: #f3f5f8; --bad: #b3261e; --bad-ground: #fdecea;
          --warn: #8a5300; --warn-ground: #fff4e0; --note: #2b5797; --note-ground: #edf3fb; --good: #1d6b3a; --good-ground: #e8f5ec; --link: #1f4f93; }
        * { box-sizing: border-box; }
        body { background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
          font: 15px/1.65 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", sans-serif; }
        /* Quotation marks of a Chinese font are as wide as a character. */
        html:lang(en) body { font-family: "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
        p { margin: .25rem 0; }
        a { color: var(--link); }
        dt { color: var(--soft); flex: none; }
        dd { margin: 0; }
        .kicker { color: var(--soft); letter-spacing: .08em; font-size: .85rem; }
        .facts { display: flex; flex-wrap: wrap; gap: .3rem 2rem; margin: .4rem 0; }
        .facts div { display: flex; gap: .5rem; }
        .badge { display: inline-block; flex: none; border-radius: 99px; padding: .05rem .7rem; font-size: .85rem; white-space: nowrap; background: var(--note-ground); color: var(--note); }
        .badge.bad { background: var(--bad-ground); color: var(--bad); }
        .badge.good { background: var(--good-ground); color: var(--good); }
        .scores { display: grid; grid-template-columns: repeat(3, 1fr); gap: .6rem; margin: .9rem 0 .6rem; }
        .scores div { border: 1px solid var(--line); border-radius: 8px; padding: .5rem .8rem; display: flex; flex-direction: column; }
        .scores span, .scores small, small { color: var(--soft); font-size: .82rem; }
        .scores strong { font-size: 1.5rem; font-variant-numeric: tabular-nums; line-height: 1.3; }
        .scroll { overflow-x: auto; }
        .scroll th { overflow-wrap: break-word; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        th, td { text-align: left; vertical-align: top; padding: .38rem .5rem; border-bottom: 1px solid var(--line); font-weight: 400; }
        thead th { color: var(--soft); font-size: .82rem; white-space: nowrap; }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .label { color: var(--soft); }
        .findings { list-style: none; padding: 0; margin: .5rem 0; }
        .findings li { display: flex; gap: .7rem; border-left: 4px solid var(--note); background: var(--note-ground); border-radius: 0 8px 8px 0; padding: .45rem .8rem; margin: .4rem 0; }
        .findings li.error { border-color: var(--bad); background: var(--bad-ground); }
        .findings li.warning { border-color: #d98a00; background: var(--warn-ground); }
        .findings li.change { border-color: #7a3ea1; background: #f6effb; }
        .severity { flex: none; font-weight: 600; color: var(--note); }
        .error .severity { color: var(--bad); }
        .warning .severity { color: var(--warn); }
        .change .severity { color: #6a2f93; }
        .math { display: flex; flex-wrap: wrap; gap: .1rem 1.6rem; font-variant-numeric: tabular-nums; }
        .source { color: #55606c; font-size: .8rem; }

        """;
}
