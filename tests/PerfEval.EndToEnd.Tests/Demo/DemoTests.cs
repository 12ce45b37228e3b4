using PerfEval.Cli.Demo;
using PerfEval.Documents;
using PerfEval.Functions.Tables;

namespace PerfEval.EndToEnd.Tests.Demo;

public sealed class DemoTests(SampleDemo demo)
{
    [Fact]
    public void Every_form_of_the_sample_is_in_evaluations_and_has_come_as_far_as_it_can()
    {
        var rows = demo.Results[TableNames.Evaluations];

        Assert.Equal(28, rows.Count);
        Assert.All(rows, row => Assert.True(row.Contains("Status:String=approved") || row.Contains("Status:String=waiting"), row));
    }

    [Fact]
    public void The_upload_is_one_row_of_submissions_beside_the_pointer_of_its_path()
    {
        var pointer = (string row) => row.Contains('|' + CurrentSubmissionRow.RowKeyPrefix);

        Assert.Single(demo.Results[TableNames.Submissions], row => !pointer(row));
        Assert.Single(demo.Results[TableNames.Submissions], row => pointer(row));
    }

    [Fact]
    public void Every_indicator_of_the_sample_is_in_indicators()
    {
        var forms = new DocumentReader().Read(SampleSubmission.Bytes(), "").Forms;

        var printed = forms.SelectMany(form => form.Form.Indicators.Select((_, index) => (form.Form.ProjectCode.Text, index + 1))).ToHashSet();

        Assert.Equal(
            printed,
            demo.Results[TableNames.Indicators].Select(row => row.Split('|')).Select(row => (row[0][4..], int.Parse(row[1], null))).ToHashSet());
    }

    [Fact]
    public void Every_waiting_form_is_in_an_inbox_and_every_form_has_its_audit_trail()
    {
        var waiting = demo.Results[TableNames.Evaluations].Count(row => row.Contains("Status:String=waiting"));

        Assert.Equal(waiting, demo.Results[TableNames.Inbox].Count);
        Assert.Equal(28, demo.Results[TableNames.Approvals].Count);
        Assert.Equal(28, demo.Results[TableNames.Rounds].Count);
    }

    [Fact]
    public void The_receipt_is_there_for_people_and_for_programs_and_the_output_says_where()
    {
        var receipt = Path.Combine(demo.Home.Demo.Receipts, DemoShow.Unit, SampleSubmission.TextName);

        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(receipt + ".html"), StringComparison.OrdinalIgnoreCase);
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(receipt + ".json"));
        Assert.Equal(28, json.RootElement.GetProperty("forms").GetArrayLength());
        Assert.Contains(receipt + ".html", demo.Run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_to_type_next_names_the_demo_s_instance_beside_which_another_may_run()
    {
        Assert.Matches("status [0-9a-f]{8} --instance demo", demo.Run.Output);
        Assert.Matches("decide [0-9a-z]+ --approver [a-z]+ --approve --instance demo", demo.Run.Output);
    }

    [Fact]
    public void It_says_that_it_has_stopped_and_how_to_go_on() => Assert.Contains("demo --resume", demo.Run.Error, StringComparison.Ordinal);
}
