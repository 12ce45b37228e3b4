using System.Text.Json.Nodes;
using PerfEval.Documents.Tests.Word;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>Layouts of other regions, drawn in <c>tests/data/layouts</c> with the cells a person reads in them.</summary>
public sealed class LayoutTests
{
    public static TheoryData<string, string> Layouts() => [.. from format in new[] { "xlsx", "docx", "doc", "rtf", "csv", "html", "xml" } from name in Repository.Layouts() where Has(format, name) select (format, name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Read_EachLayout_GivesTheCellsThatAPersonReads(string format, string name)
    {
        var spec = File.ReadAllText(Repository.Layout(name, "grid"));
        var content = format switch { "xlsx" => TestWorkbook.Of(spec), "docx" => TestDocument.Of(spec), "doc" => TestBinaryDocument.Of(spec), "rtf" => TestRtf.Of(spec), "html" => TestMarkup.Html(spec), "xml" => TestMarkup.SpreadsheetXml(spec), _ => TestCsv.Of(spec) };
        var result = new DocumentReader().Read(content, name + "." + format);
        Assert.Equal(format, result.Format);
        var expected = JsonNode.Parse(File.ReadAllText(Repository.Layout(name, "json")))!.AsObject();
        Assert.Equal(Texts(expected["problems"]), result.Problems.Select(p => p.Code));
        var forms = expected["forms"]!.AsArray();
        Assert.Equal(forms.Count, result.Forms.Length);
        for (var i = 0; i < forms.Count; i++)
        {
            var doubts = Texts(forms[i]!["doubts"]);
            forms[i]!.AsObject().Remove("doubts");
            var differences = Cells.Differences(FormJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(forms[i]!.ToJsonString())).Form, result.Forms[i].Form);
            Assert.True(differences.Length == 0, differences);
            Assert.Equal(doubts, result.Forms[i].Confidence.Keys);
        }
    }

    // Comma-separated values have neither sheets nor merged cells; number formats are a workbook's.
    private static bool Has(string format, string name) => name.Split('-')[0] switch
    {
        "sheets" or "merged" => format != "csv",
        "formats" => format == "xlsx",
        _ => true,
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node?.AsArray().Select(n => n!.GetValue<string>()) ?? [];
}
