using System.Text.Json;
using PerfEval.PowerBi.Tests.Tmdl;

namespace PerfEval.PowerBi.Tests.Model;

/// <summary>What Power BI wants of a model before it opens it, and an analyst to find their way in it.</summary>
public sealed class ModelTests
{
    private static readonly string[] Facts = ["评价", "指标", "问题", "审批", "轮次", "文件"];
    private static readonly string[] Dimensions = ["单位", "项目", "日期", "规则", "等级"];

    private static IEnumerable<(TmdlNode Table, TmdlNode Column)> Columns =>
        SemanticModel.Tables.SelectMany(table => table.Of("column").Select(column => (table, column)));

    [Fact]
    public void The_model_is_a_star_of_facts_and_dimensions() =>
        Assert.Equal(Facts.Concat(Dimensions).Order(), SemanticModel.Tables.Select(table => table.Name).Order());

    [Fact]
    public void The_model_refers_to_each_table_and_each_query_once()
    {
        Assert.Equal(
            SemanticModel.Tables.Select(table => table.Name).Order(), SemanticModel.Nodes.Where(node => node.Type == "ref table").Select(node => node.Name).Order());
        var order = JsonSerializer.Deserialize<string[]>(Assert.Single(SemanticModel.Nodes, node => node is { Type: "annotation", Name: "PBI_QueryOrder" }).Value)!;
        Assert.Equal(SemanticModel.Tables.Select(table => table.Name).Concat(SemanticModel.Expressions.Keys).Order(), order.Order());
    }

    [Fact]
    public void Lineage_tags_are_there_once_each()
    {
        var tagged = SemanticModel.Nodes.SelectMany(node => node.All()).Where(node => node.Type is "table" or "column" or "measure" or "hierarchy" or "level" or "expression").ToList();

        Assert.All(tagged, node => Assert.True(Guid.TryParse(node["lineageTag"], out _), node.Place));
        Assert.Distinct(tagged.Select(node => node["lineageTag"]));
        Assert.Distinct(SemanticModel.Relationships.Select(relationship => Guid.Parse(relationship.Name)));
    }

    [Fact]
    public void Everything_that_an_analyst_sees_says_in_Chinese_what_it_is() => Assert.All(
        SemanticModel.Tables.Concat(SemanticModel.Expressions.Values).Concat(Columns.Select(pair => pair.Column)).Concat(SemanticModel.Measures.Select(pair => pair.Measure)),
        node => Assert.True(node.Description.Any(character => character is >= '一' and <= '鿿'), node.Place));

    [Fact]
    public void Every_column_has_a_type_and_comes_out_of_its_query_with_it() => Assert.All(ResultQuery.All, query =>
        Assert.Equal(
            query.Output().OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => (column.Key, column.Value)),
            query.Table.Of("column").Select(column => (column["sourceColumn"]!, column["dataType"]!)).OrderBy(column => column.Item1, StringComparer.Ordinal)));

    [Fact]
    public void Sums_are_for_measures_alone() => Assert.All(Columns, pair => Assert.Equal("none", pair.Column["summarizeBy"]));

    [Fact]
    public void Numbers_and_times_have_a_format() => Assert.All(
        Columns.Where(pair => pair.Column["dataType"] is "int64" or "decimal" or "dateTime").Select(pair => pair.Column).Concat(SemanticModel.Measures.Select(pair => pair.Measure)),
        node => Assert.NotNull(node["formatString"]));

    [Fact]
    public void A_column_that_sorts_another_is_a_hidden_number_of_its_table() => Assert.All(
        Columns.Where(pair => pair.Column["sortByColumn"] is not null),
        pair =>
        {
            var sorting = Assert.Single(pair.Table.Of("column"), column => column.Name == pair.Column["sortByColumn"]);
            Assert.True(sorting.Has("isHidden") && sorting["dataType"] == "int64", sorting.Place);
        });

    [Fact]
    public void Codes_and_orders_are_hidden_but_where_they_are_what_people_cite() => Assert.All(
        Columns.Where(pair => pair.Column.Name.EndsWith("代码", StringComparison.Ordinal) || pair.Column.Name.EndsWith("次序", StringComparison.Ordinal)),
        pair => Assert.True(pair.Column.Has("isHidden") || pair is { Table.Name: "规则", Column.Name: "规则代码" } or { Table.Name: "文件", Column.Name: "错误代码" }, pair.Column.Place));

    [Fact]
    public void Relationships_lead_from_many_to_one_and_their_ends_match() => Assert.All(SemanticModel.Relationships, relationship =>
    {
        var (many, from) = SemanticModel.End(relationship["fromColumn"]!);
        var (one, to) = SemanticModel.End(relationship["toColumn"]!);

        Assert.Equal(from["dataType"], to["dataType"]);
        Assert.True(to.Has("isKey"), to.Place);
        Assert.True(from.Has("isHidden") || from["dataType"] == "dateTime", from.Place);
        Assert.Contains(one.Name, Dimensions);
        Assert.True(Facts.Contains(many.Name) || many.Name == "项目", many.Place);
    });

    [Fact]
    public void One_active_way_at_most_leads_from_one_table_to_another() =>
        Assert.Distinct(SemanticModel.Relationships.Where(relationship => relationship["isActive"] != "false").Select(relationship =>
            (SemanticModel.End(relationship["fromColumn"]!).Table.Name, SemanticModel.End(relationship["toColumn"]!).Table.Name)));

    [Fact]
    public void Every_table_but_the_files_is_reached_from_the_units_or_describes_one_that_is()
    {
        var reached = new HashSet<string> { "单位" };
        while (SemanticModel.Relationships.Any(relationship => reached.Contains(Split(relationship["toColumn"]!)) && reached.Add(Split(relationship["fromColumn"]!))))
        {
        }

        Assert.Equal(Facts.Except(["文件"]).Concat(["单位", "项目"]).Order(), reached.Order());
    }

    [Fact]
    public void The_date_table_is_marked_as_one()
    {
        var dates = SemanticModel.Table("日期");

        Assert.Equal("Time", dates["dataCategory"]);
        Assert.Equal(("日期", "dateTime"), Assert.Single(dates.Of("column"), column => column.Has("isKey")) is var key ? (key.Name, key["dataType"]) : default);
        Assert.All(dates.Of("hierarchy").SelectMany(hierarchy => hierarchy.Of("level")), level => Assert.NotNull(SemanticModel.Column("日期", level["column"]!)));
    }

    [Fact]
    public void The_account_is_a_parameter_and_names_none()
    {
        var account = SemanticModel.Expressions["结果账户"];

        Assert.Contains("IsParameterQuery = true", account.Value, StringComparison.Ordinal);
        Assert.StartsWith("\"https://账户名.", account.Value, StringComparison.Ordinal);
        Assert.Contains("AzureStorage.Tables(结果账户)", SemanticModel.Expressions["ResultRows"].Value, StringComparison.Ordinal);
    }

    private static string Split(string end) => end.Split('.')[0];
}
