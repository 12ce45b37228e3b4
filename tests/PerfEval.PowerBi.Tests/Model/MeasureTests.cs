using System.Text.RegularExpressions;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Rules;
using PerfEval.Functions;

namespace PerfEval.PowerBi.Tests.Model;

/// <summary>Measures refer to what exists.</summary>
public sealed partial class MeasureTests
{
    private static readonly string[] Functions =
    [
        "ADDCOLUMNS", "ALLEXCEPT", "AVERAGE", "AVERAGEX", "CALCULATE", "CALCULATETABLE", "COUNTROWS", "DATEDIFF", "DISTINCTCOUNT", "DISTINCTCOUNTNOBLANK",
        "DIVIDE", "FILTER", "ISBLANK", "MAX", "MEDIANX", "MIN", "REMOVEFILTERS", "SUM", "SUMMARIZE", "SUMX", "TRUE", "USERELATIONSHIP",
    ];

    private static readonly string[] Keywords = ["IN", "MINUTE", "NOT", "RETURN"];

    // The figures for which an analyst opens the model.
    private static readonly string[] Wanted =
    [
        "平均自评得分", "平均复算得分", "平均得分虚高", "已核占比", "加权执行率", "问题数", "差错数", "疑点数", "提示数", "扣分尺度不一组数", "审批天数中位数", "逾期表数", "预算收回项目数", "预算收回金额",
    ];

    public static TheoryData<string> Names => [.. SemanticModel.Measures.Select(pair => pair.Measure.Name)];

    [Fact]
    public void The_measures_that_an_analyst_asks_for_are_there() =>
        Assert.Superset(Wanted.ToHashSet(), SemanticModel.Measures.Select(pair => pair.Measure.Name).ToHashSet());

    [Fact]
    public void A_measures_name_is_its_own()
    {
        Assert.Distinct(SemanticModel.Measures.Select(pair => pair.Measure.Name));
        Assert.All(SemanticModel.Measures, pair => Assert.Null(SemanticModel.Column(pair.Table.Name, pair.Measure.Name)));
        Assert.All(SemanticModel.Measures, pair => Assert.NotNull(pair.Measure["displayFolder"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_measure_refers_to_what_exists(string name)
    {
        var dax = Dax(name);

        Assert.True(dax.IsBalanced);
        Assert.All(dax.Columns, column => Assert.NotNull(SemanticModel.Column(column.Table, column.Column)));
        Assert.All(dax.Tables, table => SemanticModel.Table(table));
        Assert.All(dax.Measures.Where(measure => !dax.Strings.Contains(measure)), measure => Assert.Contains(SemanticModel.Measures, pair => pair.Measure.Name == measure));
        Assert.All(dax.Functions, function => Assert.Contains(function, Functions));
        Assert.All(dax.Words, word => Assert.Contains(word, Keywords.Concat(dax.Variables)));
    }

    [Fact]
    public void No_measure_ends_up_in_itself() => Assert.All(SemanticModel.Measures, pair => Assert.DoesNotContain(pair.Measure.Name, Behind(pair.Measure.Name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_measure_compares_codes_with_codes_that_the_app_writes(string name)
    {
        var text = SemanticModel.Measures.Single(pair => pair.Measure.Name == name).Measure.Value;

        Assert.All(Comparison().Matches(text), match => Assert.All(
            Quoted().Matches(match.Groups["codes"].Value).Select(code => code.Groups[1].Value),
            code => Assert.Contains(code, Codes(match.Groups["table"].Value, match.Groups["column"].Value))));
        Assert.Equal(
            Quoted().Matches(text).Count(code => !code.Groups[1].Value.StartsWith('@')),
            Comparison().Matches(text).Sum(match => Quoted().Count(match.Groups["codes"].Value)));
    }

    [Fact]
    public void A_relationship_that_a_measure_uses_is_there_and_sleeps() => Assert.All(
        SemanticModel.Measures.SelectMany(pair => Used().Matches(pair.Measure.Value)),
        match => Assert.Contains(
            SemanticModel.Relationships,
            relationship => relationship["isActive"] == "false" && relationship["fromColumn"] == $"{match.Groups[1].Value}.{match.Groups[2].Value}"
                && relationship["toColumn"] == $"{match.Groups[3].Value}.{match.Groups[4].Value}"));

    private static DaxExpression Dax(string measure) => new(SemanticModel.Measures.Single(pair => pair.Measure.Name == measure).Measure.Value);

    private static HashSet<string> Behind(string measure)
    {
        var behind = new HashSet<string>();
        var open = new Queue<string>([measure]);
        while (open.TryDequeue(out var next))
        {
            foreach (var used in Dax(next).Measures.Where(used => !used.StartsWith('@') && behind.Add(used))) open.Enqueue(used);
        }

        return behind;
    }

    private static IEnumerable<string> Codes(string table, string column)
    {
        if (column == "规则代码") return RuleCatalogue.Ids;
        if (column == "等级代码") return Enum.GetValues<Grade>().Select(AppJson.Name);
        var source = SemanticModel.Column(table, column)!["sourceColumn"]!;
        var list = ResultQuery.All.Single(query => query.Table.Name == table).Names[source];
        return Code().Matches(SemanticModel.Expressions[list].Value).Select(match => match.Groups["code"].Value);
    }

    [GeneratedRegex(@"'(?<table>[^']+)'\[(?<column>[^\]]+)\] (?:= |IN )(?<codes>""[^""]*""|\{[^}]*\})")]
    private static partial Regex Comparison();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"USERELATIONSHIP\('([^']+)'\[([^\]]+)\], '([^']+)'\[([^\]]+)\]\)")]
    private static partial Regex Used();

    [GeneratedRegex("(?:#\"(?<code>[^\"]+)\"|(?<code>\\w+)) = \"")]
    private static partial Regex Code();
}
