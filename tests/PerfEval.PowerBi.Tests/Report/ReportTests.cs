using System.Text.Json.Nodes;
using PerfEval.PowerBi.Tests.Model;

namespace PerfEval.PowerBi.Tests.Report;

/// <summary>What Power BI wants of a report before it opens it; and every field of every visual is one of the model's.</summary>
public sealed class ReportTests
{
    private const string Schemas = "https://developer.microsoft.com/json-schemas/fabric/";

    // The versions that the files were checked against. Desktop refuses files of a version that it does not know: raise them with care.
    private static readonly Dictionary<string, string> Versions = new()
    {
        ["PerfEval.pbip"] = "pbip/pbipProperties/1.0.0",
        [".platform"] = "gitIntegration/platformProperties/2.0.0",
        ["definition.pbism"] = "item/semanticModel/definitionProperties/1.0.0",
        ["definition.pbir"] = "item/report/definitionProperties/2.0.0",
        ["version.json"] = "item/report/definition/versionMetadata/1.0.0",
        ["report.json"] = "item/report/definition/report/3.0.0",
        ["pages.json"] = "item/report/definition/pagesMetadata/1.0.0",
        ["page.json"] = "item/report/definition/page/2.0.0",
        ["visual.json"] = "item/report/definition/visualContainer/2.4.0",
    };

    // The places for fields that each kind of visual has.
    private static readonly Dictionary<string, string[]> Roles = new()
    {
        ["card"] = ["Values"],
        ["slicer"] = ["Values"],
        ["tableEx"] = ["Values"],
        ["pivotTable"] = ["Rows", "Columns", "Values"],
        ["barChart"] = ["Category", "Series", "Y"],
        ["columnChart"] = ["Category", "Series", "Y"],
        ["clusteredBarChart"] = ["Category", "Series", "Y"],
        ["lineChart"] = ["Category", "Series", "Y"],
        ["donutChart"] = ["Category", "Series", "Y"],
        ["scatterChart"] = ["Category", "Series", "X", "Y", "Size"],
        ["textbox"] = [],
    };

    public static TheoryData<string> Pages => [.. Order()];

    [Fact]
    public void Every_file_is_JSON_of_the_schema_that_its_place_calls_for() => Assert.All(
        ReportFiles.All.Where(file => Path.GetFileName(file.Key) != "PerfEval.json"),
        file => Assert.Equal($"{Schemas}{Versions[Path.GetFileName(file.Key)]}/schema.json", ReportFiles.Text(file.Value["$schema"])));

    [Fact]
    public void The_project_leads_to_the_report_and_the_report_to_the_model_and_its_theme()
    {
        var report = ReportFiles.Text(ReportFiles.All[Path.Combine(SemanticModel.Folder, "PerfEval.pbip")]["artifacts"]![0]!["report"]!["path"]);
        var model = ReportFiles.Text(ReportFiles.All[Path.Combine(ReportFiles.Folder, "definition.pbir")]["datasetReference"]!["byPath"]!["path"]);
        var theme = ReportFiles.Text(ReportFiles.All[Path.Combine(ReportFiles.Folder, "definition", "report.json")]["themeCollection"]!["customTheme"]!["name"]);

        Assert.Equal(ReportFiles.Folder, Path.Combine(SemanticModel.Folder, report));
        Assert.True(File.Exists(Path.Combine(ReportFiles.Folder, model, "definition.pbism")));
        Assert.True(File.Exists(Path.Combine(ReportFiles.Folder, "StaticResources", "RegisteredResources", theme)));
    }

    [Fact]
    public void The_pages_are_overview_units_projects_findings_and_approvals()
    {
        Assert.Equal(["overview", "units", "projects", "findings", "approvals"], Order());
        Assert.Equal(Order().Order(), Directory.GetDirectories(ReportFiles.Pages).Select(folder => Path.GetFileName(folder)!).Order());
        Assert.Equal(["总览", "单位", "项目", "问题", "审批"], Order().Select(page => ReportFiles.Text(Page(page)["displayName"])));
        Assert.All(Order(), page => Assert.Equal(page, ReportFiles.Text(Page(page)["name"])));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_field_of_every_visual_and_filter_is_in_the_model(string page) => Assert.All(
        ReportFiles.Visuals(page).Values.SelectMany(visual => Fields(visual, [])),
        field => Assert.True(
            field.Kind == "Measure"
                ? SemanticModel.Measures.Any(pair => pair.Table.Name == field.Entity && pair.Measure.Name == field.Property)
                : SemanticModel.Column(field.Entity, field.Property) is { } column && !column.Has("isHidden"),
            $"{field.Kind} {field.Entity}[{field.Property}]"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_visual_has_fields_in_places_that_its_kind_has(string page) => Assert.All(ReportFiles.Visuals(page), visual =>
    {
        Assert.Equal(visual.Key, ReportFiles.Text(visual.Value["name"]));
        var kind = ReportFiles.Text(visual.Value["visual"]!["visualType"]);
        var roles = visual.Value["visual"]!["query"]?["queryState"]?.AsObject().Select(role => role.Key).ToList() ?? [];
        Assert.True(kind == "textbox" || roles.Count > 0);
        Assert.All(roles, role => Assert.Contains(role, Roles[kind]));
        Assert.All(
            visual.Value["visual"]!["query"]?["queryState"]?.AsObject().SelectMany(role => role.Value!["projections"]!.AsArray()) ?? [],
            projection => Assert.Equal(Fields(projection!["field"]!, []).Select(field => $"{field.Entity}.{field.Property}").Single(), ReportFiles.Text(projection["queryRef"])));
    });

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_visual_says_what_it_shows_to_who_cannot_see_it(string page) => Assert.All(
        ReportFiles.Visuals(page).Where(visual => ReportFiles.Text(visual.Value["visual"]!["visualType"]) != "textbox"),
        visual => Assert.Matches(
            "^'.{4,}'$", ReportFiles.Text(visual.Value["visual"]!["visualContainerObjects"]!["general"]![0]!["properties"]!["altText"]!["expr"]!["Literal"]!["Value"])));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Visuals_lie_on_the_page_and_not_on_each_other(string page)
    {
        var (width, height) = (Page(page)["width"]!.GetValue<double>(), Page(page)["height"]!.GetValue<double>());
        var boxes = ReportFiles.Visuals(page).Select(visual => Box(visual.Value["position"]!)).ToList();

        Assert.All(boxes, box => Assert.True(box.X >= 0 && box.Y >= 0 && box.Right <= width && box.Bottom <= height, box.ToString()));
        Assert.All(boxes, box => Assert.DoesNotContain(
            boxes, other => other != box && other.X < box.Right && box.X < other.Right && other.Y < box.Bottom && box.Y < other.Bottom));
    }

    private static string[] Order() =>
        [.. ReportFiles.All[Path.Combine(ReportFiles.Pages, "pages.json")]["pageOrder"]!.AsArray().Select(ReportFiles.Text)];

    private static JsonNode Page(string name) => ReportFiles.All[Path.Combine(ReportFiles.Pages, name, "page.json")];

    private static (double X, double Y, double Right, double Bottom) Box(JsonNode position)
    {
        double Of(string name) => position[name]!.GetValue<double>();
        return (Of("x"), Of("y"), Of("x") + Of("width"), Of("y") + Of("height"));
    }

    // Fields name a table, or an alias that the From beside them gives a table.
    private static IEnumerable<(string Kind, string Entity, string Property)> Fields(JsonNode? node, Dictionary<string, string> aliases)
    {
        if (node is JsonArray array) return array.SelectMany(item => Fields(item, aliases));
        if (node is not JsonObject item) return [];
        if (item["From"] is JsonArray from)
            aliases = from.Where(source => source!["Entity"] is not null).ToDictionary(source => ReportFiles.Text(source!["Name"]), source => ReportFiles.Text(source!["Entity"]));
        return item.SelectMany(member => member.Key is "Column" or "Measure" && member.Value!["Property"] is { } property
            ? [(member.Key, Entity(member.Value["Expression"]!["SourceRef"]!, aliases), ReportFiles.Text(property))]
            : Fields(member.Value, aliases));
    }

    private static string Entity(JsonNode source, Dictionary<string, string> aliases) =>
        source["Entity"] is { } entity ? ReportFiles.Text(entity) : aliases[ReportFiles.Text(source["Source"])];
}
