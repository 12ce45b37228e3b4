using System.Buffers;
using System.Collections.Frozen;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>Puts labels in Traditional characters or in English into the words that the labels of forms are known by.</summary>
internal static class ForeignLabels
{
    private const int LeastLatin = 4;
    private const int FewestEnglish = 4;
    private const int LeastOfPhrase = 8;

    // The characters of labels that are written otherwise in Traditional Chinese, each before its simplified form.
    private const string Pairs =
        "績绩評评項项碼码稱称級级預预門门資资總总額额當当財财撥拨結结轉转來来標标產产數数質质時时滿满權权偏偏進进過过實实達达務务對对眾众執执費费設设驗验開开調调單单編编號号負负責责聯联繫系電电話话計计劃划際际務务體体類类別别屬属報报備备註注說说價价綜综" +
        "區区縣县鄉乡鎮镇補补業业餘余與与擬拟採采創创見见況况層层個个據据動动態态為为";

    private static readonly FrozenDictionary<char, char> Simplified = Enumerable.Range(0, Pairs.Length / 2).Where(i => Pairs[2 * i] != Pairs[(2 * i) + 1])
        .Select(i => (From: Pairs[2 * i], To: Pairs[(2 * i) + 1])).DistinctBy(p => p.From).ToFrozenDictionary(p => p.From, p => p.To);

    private static readonly FrozenDictionary<string, string> English = new (string Chinese, string[] English)[]
    {
        ("项目编码", ["projectcode", "projectno", "projectnumber", "projectid"]),
        ("项目名称", ["projectname", "nameofproject", "nameoftheproject", "projecttitle"]),
        ("绩效自评年度", ["fiscalyear", "year", "evaluationyear", "selfevaluationyear", "budgetyear"]),
        ("实施单位", ["implementingunit", "implementingagency", "implementationunit", "executingunit", "implementingentity"]),
        ("一级预算单位", ["primarybudgetunit", "competentdepartment", "supervisingdepartment", "departmentincharge", "firstlevelbudgetunit"]),
        ("年初预算数", ["initialbudget", "originalbudget", "beginningbudget", "budgetatbeginningofyear"]),
        ("全年预算数", ["annualbudget", "fullyearbudget", "adjustedbudget", "yearbudget"]),
        ("全年执行数", ["executed", "execution", "actualexecution", "annualexecution", "actualexpenditure", "expenditure", "amountexecuted"]),
        ("执行率", ["executionrate", "rateofexecution", "budgetexecutionrate", "implementationrate"]),
        ("年度资金总额", ["totalfunds", "totalfunding", "totalamount", "annualfundstotal", "totalannualfunds"]),
        ("当年财政拨款", ["currentyearappropriation", "fiscalappropriation", "appropriation", "currentyearfiscalappropriation", "governmentappropriation"]),
        ("上年结转资金", ["carriedover", "carryover", "carriedoverfunds", "carryoverfunds", "fundscarriedover"]),
        ("其他资金", ["otherfunds", "otherfunding", "others", "other"]),
        ("预期目标", ["expectedgoal", "expectedgoals", "expectedobjective", "expectedobjectives", "plannedgoal"]),
        ("实际完成情况", ["actualcompletion", "actualachievement", "actualresults", "actualcompletionstatus"]),
        ("年度总体目标", ["annualgoal", "annualgoals", "overallgoal", "annualobjective", "annualobjectives", "annualoverallgoal"]),
        ("一级指标", ["levelindicator1", "firstlevelindicator", "primaryindicator", "leveloneindicator", "indicatorlevel1", "level1indicator"]),
        ("二级指标", ["secondlevelindicator", "secondaryindicator", "leveltwoindicator", "indicatorlevel2", "level2indicator"]),
        ("三级指标", ["thirdlevelindicator", "tertiaryindicator", "levelthreeindicator", "indicatorlevel3", "level3indicator", "indicatorname"]),
        ("年度指标值", ["target", "targetvalue", "annualtarget", "annualtargetvalue", "plannedvalue"]),
        ("实际完成值", ["actual", "actualvalue", "achievedvalue", "completedvalue", "actualcompletedvalue"]),
        ("分值", ["weight", "points", "fullscore", "maximumscore", "fullmark"]),
        ("得分", ["score", "selfscore", "selfevaluationscore"]),
        ("偏差原因分析及改进措施", ["deviation", "deviationandmeasures", "reasonsfordeviation", "deviationanalysis", "remarks", "reasonsfordeviationandimprovementmeasures", "deviationreasonsandmeasures"]),
        ("总分", ["totalscore", "totalpoints", "overallscore", "grandtotal"]),
        ("合计", ["total", "sum"]),
    }.SelectMany(l => l.English.Select(e => (Key: e, l.Chinese))).ToFrozenDictionary(l => l.Key, l => l.Chinese, StringComparer.Ordinal);

    private static readonly SearchValues<char> Any = SearchValues.Create([.. Simplified.Keys]);

    /// <summary>A character as it is simplified; itself where it is so already.</summary>
    public static char Simple(char c) => Simplified.TryGetValue(c, out var simple) ? simple : c;

    /// <summary>A text with the characters of labels simplified; itself where it has none of them.</summary>
    public static string Simple(string text) => text.AsSpan().ContainsAny(Any) ? string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Simple(from[i]);
    }) : text;

    /// <summary>Whether a text has the labels of a form in English: several of those of two words or more.</summary>
    public static bool AreIn(string text)
    {
        var letters = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (phrase, label) in English)
        {
            if (phrase.Length >= LeastOfPhrase && letters.Contains(phrase, StringComparison.Ordinal)) found.Add(label);
        }

        return found.Count >= FewestEnglish;
    }

    /// <summary>The label that an English one stands for, or the Chinese part of one in both languages; itself where it is neither.</summary>
    public static ReadOnlySpan<char> Chinese(ReadOnlySpan<char> core)
    {
        if (core.Length < LeastLatin || !char.IsAsciiLetterOrDigit(core[^1])) return core;
        if (char.IsAsciiLetter(core[0]))
        {
            Span<char> key = stackalloc char[core.Length];
            var length = 0;
            foreach (var c in core)
            {
                if (char.IsAsciiLetterOrDigit(c)) key[length++] = char.ToLowerInvariant(c);
                else if (c > '~') return core;
            }

            return English.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..length], out var label) ? label : core;
        }

        var latin = core.LastIndexOfAnyExceptInRange(' ', '~') + 1;
        return latin > 1 && core.Length - latin >= LeastLatin && !core[latin..].ContainsAnyInRange('0', '9') ? core[..latin] : core;
    }
}
