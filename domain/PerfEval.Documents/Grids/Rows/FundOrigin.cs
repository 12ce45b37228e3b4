namespace PerfEval.Documents.Grids.Rows;

/// <summary>
/// From which governments and out of which budgets a label says that its money comes, where every word of it is known: two
/// lines of funds are parts of one sum where they can have no money in common.
/// </summary>
internal sealed record FundOrigin
{
    // 中央, 省, 市, 县, 乡 and whatever is below 中央; 上级, 本级, 下级 tell levels apart as seen from who fills in the form.
    private static readonly (string Word, Level Level)[] Levels =
    [
        ("中央", Level.Central), ("国家", Level.Central), ("自治区", Level.Province), ("自治州", Level.City), ("地区", Level.City), ("省", Level.Province), ("市", Level.City), ("州", Level.City), ("盟", Level.City),
        ("区", Level.County), ("县", Level.County), ("旗", Level.County), ("街道", Level.Township), ("乡", Level.Township), ("镇", Level.Township), ("地方", Level.Local),
        ("上级", Level.Above), ("同级", Level.Same), (SameLevel, Level.Same), ("下级", Level.Below),
    ];

    // What is in a budget, and what may be in it besides: 事业收入 may have been paid through 财政专户, 自筹 be made of it, 社会资金 be given.
    private static readonly (string Word, Budget Budget, Budget Besides)[] Budgets =
    [
        ("一般公共预算", Budget.General, 0), ("公共财政预算", Budget.General, 0), ("政府性基金", Budget.GovernmentFunds, 0), ("国有资本经营", Budget.StateCapital, 0),
        ("政府预算", Budget.General | Budget.GovernmentFunds | Budget.StateCapital, 0), ("彩票公益金", Budget.GovernmentFunds, 0), ("福彩公益金", Budget.GovernmentFunds, 0), ("体彩公益金", Budget.GovernmentFunds, 0),
        ("财政专户管理", Budget.SpecialAccount, 0), ("财政专户", Budget.SpecialAccount, 0), ("事业单位经营收入", Budget.Business, 0), ("事业收入", Budget.Services, Budget.SpecialAccount), ("经营收入", Budget.Business, 0),
        ("单位资金", Budget.OfUnit, 0), ("单位自筹", Budget.Raised, Budget.OfUnit), ("自筹", Budget.Raised, Budget.OfUnit), ("单位自有", Budget.Raised, Budget.OfUnit), ("自有", Budget.Raised, Budget.OfUnit),
        ("社会资金", Budget.Society, 0), ("社会资本", Budget.Society, 0), ("社会投入", Budget.Society, 0), ("银行贷款", Budget.Loans, 0), ("贷款", Budget.Loans, 0),
        ("社会捐赠", Budget.Gifts, Budget.Society), ("捐赠", Budget.Gifts, Budget.Society), ("捐款", Budget.Gifts, Budget.Society), ("其他", Budget.Rest, 0), ("其它", Budget.Rest, 0),
    ];

    private const string SameLevel = "本级";

    private static readonly string[] Fillers = ["资金", "拨款", "补助", "财政", "安排", "配套", "转移支付", "预算内", "预算", "经费", "专款", "补贴", "承担", "负担", "部分", "收入", "投资", "投入", "来源", "当年", "本年", "年度"];

    [Flags]
    private enum Level
    {
        None = 0,
        Central = 1,
        Province = 2,
        City = 4,
        County = 8,
        Township = 16,
        Local = Province | City | County | Township,
        Absolute = Central | Local,
        Above = 32,
        Same = 64,
        Below = 128,
        Relative = Above | Same | Below,
    }

    [Flags]
    private enum Budget
    {
        None = 0,
        General = 1,
        GovernmentFunds = 2,
        StateCapital = 4,
        SpecialAccount = 8,
        Services = 16,
        Business = 32,
        Raised = 64,
        OfUnit = Services | Business | Raised,
        Society = 128,
        Loans = 256,
        Gifts = 512,
        Any = General | GovernmentFunds | StateCapital | SpecialAccount | OfUnit | Society | Loans | Gifts,
        Rest = 1024,
    }

    private Level LevelsOf { get; init; } = Level.Absolute | Level.Relative;

    private Budget BudgetsOf { get; init; } = Budget.Any;

    // What may be of it besides.
    private Budget Besides { get; init; }

    /// <summary>Whether it is what no other line names: 其他资金.</summary>
    public bool IsRest => BudgetsOf == Budget.Rest;

    /// <summary>What a label says; null where a word of it is not known, or a remark says more.</summary>
    public static FundOrigin? Of(LabelText label)
    {
        if (label.Remarks.AsSpan().Trim() is not ("" or "元" or "万元" or "亿元" or "千元")) return null;
        var (levels, budgets, besides) = (Level.None, Budget.None, Budget.None);
        var isOpening = true;
        for (var rest = label.Core.AsSpan(); rest.Length > 0;)
        {
            if (isOpening && LevelAt(rest, levels) is { Length: > 0 } level)
            {
                levels |= level.Level;
                rest = rest[level.Length..];
                continue;
            }

            // 省级补助市县资金 is money of 省, whoever gets it.
            isOpening = false;
            if (budgets == Budget.None && BudgetAt(rest) is { } budget)
            {
                (budgets, besides) = (budget.Budget, budget.Besides);
                rest = rest[budget.Word.Length..];
            }
            else if (FillerAt(rest) is > 0 and var filler)
            {
                rest = rest[filler..];
            }
            else
            {
                return null;
            }
        }

        var all = new FundOrigin();
        return new FundOrigin { LevelsOf = levels == Level.None ? all.LevelsOf : levels, BudgetsOf = budgets == Budget.None ? all.BudgetsOf : budgets, Besides = besides };
    }

    /// <summary>Whether no money can be of both.</summary>
    public bool IsApartFrom(FundOrigin other) => AreApart(LevelsOf, other.LevelsOf) || ((BudgetsOf | Besides) & (other.BudgetsOf | other.Besides)) == 0;

    /// <summary>Whether all money of another is its own as well, and more: 单位资金 is 事业收入 and 经营收入.</summary>
    public bool Holds(FundOrigin other) =>
        (LevelsOf & other.LevelsOf) == other.LevelsOf && (BudgetsOf & other.BudgetsOf) == other.BudgetsOf && (LevelsOf != other.LevelsOf || BudgetsOf != other.BudgetsOf);

    // Whether 本级 is 省 or 县 depends on who fills in the form.
    private static bool AreApart(Level levels, Level others) =>
        (levels & others) == 0 && (((levels | others) & Level.Relative) == 0 || ((levels | others) & Level.Absolute) == 0);

    private static (string Word, Budget Budget, Budget Besides)? BudgetAt(ReadOnlySpan<char> text)
    {
        foreach (var budget in Budgets)
        {
            if (text.StartsWith(budget.Word, StringComparison.Ordinal)) return budget;
        }

        return null;
    }

    // 市本级 and 市县级 are words of levels; 市 alone is one of many.
    private static (int Length, Level Level) LevelAt(ReadOnlySpan<char> text, Level before)
    {
        foreach (var (word, level) in Levels)
        {
            if (!text.StartsWith(word, StringComparison.Ordinal)) continue;
            if (before != Level.None && (level & Level.Relative) != 0 && word != SameLevel) return default;
            var length = word.Length;
            if (length < text.Length && text[length] == '级') length++;
            return before != Level.None && word == SameLevel ? (length, Level.None) : (length, level);
        }

        return default;
    }

    private static int FillerAt(ReadOnlySpan<char> text)
    {
        foreach (var filler in Fillers)
        {
            if (text.StartsWith(filler, StringComparison.Ordinal)) return filler.Length;
        }

        return 0;
    }
}
