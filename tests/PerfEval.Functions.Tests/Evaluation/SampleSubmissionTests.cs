using System.Globalization;
using System.Text.Json.Nodes;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Evaluation;

/// <summary>The 28 real forms of one bureau, from upload to rows: what the tables hold equals what people transcribed and worked out.</summary>
[Collection(nameof(SampleRun))]
public sealed class SampleSubmissionTests(SampleRun run)
{
    [Fact]
    public async Task A_row_for_each_form_and_one_for_the_file()
    {
        var submission = Assert.Single(await run.Storage.SubmissionsAsync());

        Assert.Equal(SubmissionStatus.Evaluated, submission.Status);
        Assert.Equal(("政数局", "2022 自评表.txt", "text", 28, 0), (submission.UnitFolder, submission.Path, submission.Format, submission.FormsRead, submission.Problems));
        Assert.Equal(Repository.Sample.Length, submission.Bytes);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Repository.Sample)), submission.ContentHash);
        Assert.Equal(TestApp.Start.AddMinutes(1), submission.UploadedAt);
        Assert.Null(submission.Error);
        var pointer = Assert.Single(run.Rows[TableNames.Submissions], row => row.RowKey != submission.RowKey);
        Assert.Equal(submission.RowKey, pointer.GetString(nameof(CurrentSubmissionRow.CurrentSubmission)));
        Assert.Equal(SampleRun.Transcribed.Keys, run.Rows[TableNames.Evaluations].Select(row => row.RowKey).Order(StringComparer.Ordinal));
        Assert.All(run.Rows[TableNames.Evaluations], row => Assert.Equal("2022", row.PartitionKey));
    }

    [Fact]
    public async Task An_evaluation_holds_the_forms_figures_and_scores()
    {
        foreach (var row in await run.Storage.EvaluationsAsync())
        {
            var form = SampleRun.Transcribed[row.FormKey].Form;
            var expected = SampleRun.Expected(row.FormKey);
            Assert.Equal(form.ProjectCode.Text, row.ProjectCode);
            Assert.Equal(form.ProjectName.Text, row.ProjectName);
            Assert.Equal(2022, row.FiscalYear);
            Assert.Equal(form.ImplementingUnit.Text, row.ImplementingUnit);
            Assert.Equal(form.PrimaryBudgetUnit.Text, row.PrimaryBudgetUnit);
            Assert.Equal("政数局", row.UnitFolder);
            Assert.Equal(Hundredths(form.Funds.Total.InitialBudget), row.InitialBudgetFen);
            Assert.Equal(Hundredths(form.Funds.Total.AnnualBudget), row.AnnualBudgetFen);
            Assert.Equal(Hundredths(form.Funds.Total.Executed), row.ExecutedFen);
            Assert.Equal(Hundredths(expected["executionScore"]), row.ExecutionScoreHundredths);
            Assert.Equal(Hundredths(expected["selfScore"]), row.SelfScoreHundredths);
            Assert.Equal(Hundredths(expected["recomputedScore"]), row.RecomputedScoreHundredths);
            Assert.Equal(Hundredths(expected["verifiedWeight"]), row.VerifiedWeightHundredths);
            Assert.Equal(form.Indicators.Length, row.IndicatorCount);
            Assert.Equal(1, row.Round);
            Assert.Equal("futian-2022", row.Profile);
            Assert.Equal(TestApp.Start.AddMinutes(1), row.UploadedAt);
        }
    }

    [Fact]
    public void Every_cell_of_every_indicator_is_in_the_indicators_table()
    {
        foreach (var (key, reading) in SampleRun.Transcribed)
        {
            var rows = run.Rows[TableNames.Indicators].Where(row => row.PartitionKey == key).OrderBy(row => row.RowKey, StringComparer.Ordinal).ToList();
            Assert.Equal(reading.Form.Indicators.Length, rows.Count);
            Assert.Equal(Enumerable.Range(1, rows.Count).Select(number => number.ToString("D3", CultureInfo.InvariantCulture)), rows.Select(row => row.RowKey));
            foreach (var (indicator, row) in reading.Form.Indicators.Zip(rows))
            {
                Assert.Equal(
                    [indicator.Level1.Text, indicator.Level2.Text, indicator.Name.Text, indicator.Target.Text, indicator.Actual.Text, indicator.Deviation.Text],
                    new[] { "Level1", "Level2", "Level3", "Target", "Actual", "Deviation" }.Select(row.GetString));
                Assert.Equal(Hundredths(indicator.Weight), row.GetInt64("WeightHundredths"));
                Assert.Equal(Hundredths(indicator.Score), row.GetInt64("SelfScoreHundredths"));
            }
        }
    }

    [Fact]
    public void The_recomputed_score_of_every_weighted_row_is_the_expected_one()
    {
        foreach (var key in SampleRun.Transcribed.Keys)
        {
            var expected = SampleRun.Expected(key)["rows"]!.AsArray()
                .Select(row => (row!["name"]!.GetValue<string>(), (long?)Hundredths(row["recomputed"]), (bool?)row["verified"]!.GetValue<bool>()));
            var rows = run.Rows[TableNames.Indicators].Where(row => row.PartitionKey == key && row.GetInt64("WeightHundredths") > 0).OrderBy(row => row.RowKey, StringComparer.Ordinal)
                .Select(row => (row.GetString("Level3"), row.GetInt64("RecomputedScoreHundredths"), row.GetBoolean("Verified")));
            Assert.Equal(expected, rows);
        }
    }

    [Fact]
    public async Task Every_finding_of_a_form_and_across_the_forms_is_in_the_findings_table()
    {
        foreach (var (key, evaluation) in run.Compared)
        {
            var rows = await run.Storage.FindingsAsync(key);
            Assert.Equal(
                evaluation.Findings.Select(Text).Order(StringComparer.Ordinal),
                rows.Select(row => $"{row.Rule} {row.Severity} {row.Grave} {row.Place} {row.RowNumber} {row.Printed} {row.Expected} {row.MessageZh} {row.MessageEn} {row.Source} {row.Group}").Order(StringComparer.Ordinal));
            var byHand = SampleRun.Expected(key)["findings"]!.AsArray().Select(finding => $"{finding!["rule"]} @ {finding["where"]}");
            Assert.Subset(rows.Select(row => $"{row.Rule} @ {row.Place}").ToHashSet(), byHand.ToHashSet());
        }

        static string Text(Finding f) => $"{f.Rule} {AppJson.Name(f.Severity)} {f.Grave} {f.Where} {f.Row} {f.Printed} {f.Expected} {f.MessageZh} {f.MessageEn} {f.Source} {f.Group}";
    }

    [Fact]
    public async Task A_round_holds_what_the_evaluation_holds()
    {
        var evaluations = (await run.Storage.EvaluationsAsync()).ToDictionary(row => row.FormKey);
        var rounds = await run.Storage.RoundsAsync();

        Assert.Equal(28, rounds.Count);
        Assert.All(rounds, round =>
        {
            var row = evaluations[round.FormKey];
            Assert.Equal((1, "000001"), (round.Round, round.RowKey));
            Assert.Equal(
                (row.SelfScoreHundredths, row.RecomputedScoreHundredths, row.Errors, row.Warnings, row.Notes, row.Risk, row.SubmissionId, row.UploadedAt),
                (round.SelfScoreHundredths, round.RecomputedScoreHundredths, round.Errors, round.Warnings, round.Notes, round.Risk, round.SubmissionId, round.UploadedAt));
            Assert.Equal(run.Compared[round.FormKey].Findings.Length, round.Errors + round.Warnings + round.Notes);
            Assert.Equal(AppJson.Name(run.Compared[round.FormKey].Risk), round.Risk);
        });
    }

    [Fact]
    public async Task The_forms_json_is_kept_beside_its_round()
    {
        var names = await run.Storage.NamesAsync(StorageNames.Forms);

        Assert.Equal(SampleRun.Transcribed.Keys.Select(key => $"{key}/0001.json"), names.Order(StringComparer.Ordinal));
        foreach (var (key, reading) in SampleRun.Transcribed)
        {
            var kept = await run.Storage.ReadAsync(StorageNames.Forms, $"{key}/0001.json");
            // People transcribed cells; how sure the reader was of them is its own.
            Assert.Equal(FormJson.Canonical(reading), FormJson.Canonical(FormJson.Deserialize(kept) with { Confidence = reading.Confidence }));
        }
    }

    [Fact]
    public async Task The_units_are_those_that_the_forms_name()
    {
        var expected = SampleRun.Transcribed.Values.Select(reading => (reading.Form.ImplementingUnit.Text, reading.Form.PrimaryBudgetUnit.Text)).Distinct();

        Assert.Equal(expected.Order(), (await run.Storage.UnitsAsync()).Select(unit => (unit.Name, unit.ParentUnit)).Order());
    }

    private static long Hundredths(NumberCell cell) => (long)(cell.Value!.Value * 100);

    private static long Hundredths(JsonNode? number) => (long)(decimal.Parse(number!.ToString(), CultureInfo.InvariantCulture) * 100);
}
