using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Evaluation;

/// <summary>What counts as a returned form under a corrected code, name or year, and what is another form, in whose presence the returned one waits on.</summary>
public sealed class SuccessorTests(Azurite azurite)
{
    private const string Name = "图书馆/自评表.txt";

    private static readonly FormText Clean = FormText.Number(1);
    private static readonly FormText Wrong = FormText.Number(3).Blocked();
    private static readonly FormText Recoded = FormText.Number(3) with { Code = FormText.CodeOf(33) };
    private static readonly FormText Moved = FormText.Number(2).Normal();
    private static readonly FormText Uncoded = Wrong with { Code = null, Name = "社区图书馆运行经费" };

    private static readonly Dictionary<string, (FormText Before, FormText After)> Corrections = new()
    {
        ["a code is added"] = (Uncoded, Uncoded with { Code = FormText.CodeOf(3) }),
        ["a code of too few digits is made whole"] = (Wrong with { Code = FormText.CodeOf(3)[1..] }, Wrong),
        ["a code is changed with the name"] = (Wrong, Recoded with { Name = "社区图书馆运行四期" }),
        ["a name is corrected that is told by a code"] = (Wrong, Recoded with { Name = "社区图书馆运营3期" }),
        ["two words for no code are no code"] = (Wrong with { Code = "无", Name = "防火宣传" }, Wrong with { Code = "无", Name = "河道清淤" }),
        ["a name without a code is corrected"] = (Uncoded, Uncoded with { Name = "社区图书馆运转经费" }),
        ["a name without a code is another"] = (Uncoded, Uncoded with { Name = "老旧小区改造经费" }),
        ["a name without a code has another number"] = (Uncoded with { Name = "社区图书馆运行1期" }, Uncoded with { Name = "社区图书馆运行2期" }),
        ["a unit without a code is corrected"] = (Uncoded, Uncoded with { Unit = "山城区图书舘" }),
        ["the same name is of another unit"] = (Wrong, Recoded with { Unit = "山城区博物馆陈列部" }),
        ["a year that was not read is filled in"] = (Uncoded with { Year = 0 }, Uncoded),
        ["a year is changed with the code"] = (Wrong, Recoded with { Year = 2023 }),
        ["another year's file has the same code"] = (Wrong, Wrong with { Year = 2023 }),
    };

    [Fact]
    public async Task A_file_with_only_some_of_its_forms_supersedes_none_and_its_receipt_says_that_they_wait()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));

        await app.EvaluateAsync(Name, FormText.File(Clean));

        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        var told = Assert.Single((await app.Storage.ReceiptAsync(Name)).EarlierToTell());
        Assert.Equal((Wrong.Key, FormStatus.Returned), (told.FormKey, told.Status));
        Assert.Contains("仍处于退回状态，仍计入统计，等待更正", told.NextZh, StringComparison.Ordinal);
        Assert.Contains("in this file or in another", told.NextEn, StringComparison.Ordinal);
        Assert.Contains(told.NextZh, (await app.Storage.ReadAsync(StorageNames.Receipts, Name + ".html")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_form_that_is_filed_without_the_others_takes_its_place_when_the_file_is_filed_with_all()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong));

        await app.EvaluateAsync(Name, FormText.File(Recoded));
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Wrong));
    }

    [Fact]
    public async Task A_form_that_was_given_to_another_folder_and_still_stands_in_the_file_is_not_taken_for_missing()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Clean, Wrong, Moved));
        await app.MoveAsync(Moved.Key, "博物馆", "项目移交");

        await app.EvaluateAsync(Name, FormText.File(Recoded, Moved));
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded, Moved));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, Wrong));
    }

    [Fact]
    public async Task A_file_with_another_project_in_the_place_of_one_supersedes_nothing()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Wrong));

        await app.EvaluateAsync(Name, FormText.File(FormText.Number(7)));
        await app.EvaluateAsync(Name, FormText.File(FormText.Number(8), FormText.Number(9)));

        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        Assert.Contains((await app.Storage.ReceiptAsync(Name)).EarlierToTell(), form => form.FormKey == Wrong.Key);
    }

    [Fact]
    public async Task A_form_filed_again_in_another_file_is_told_in_that_ones_receipt_alone()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Wrong));
        await app.EvaluateAsync(Name, FormText.File(FormText.Number(7)));

        await app.EvaluateAsync("图书馆/三期.txt", FormText.File(Wrong with { PrintedTotal = null }));
        await app.EvaluateAsync(Name, FormText.File(FormText.Number(8)));

        Assert.Equal(FormStatus.Approved, await StatusAsync(app, Wrong));
        Assert.DoesNotContain((await app.Storage.ReceiptAsync(Name)).Earlier, form => form.FormKey == Wrong.Key);
    }

    [Fact]
    public async Task A_form_of_the_same_name_that_stood_beside_it_is_no_successor_whatever_came_between()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Wrong, Recoded));

        await app.EvaluateAsync(Name, FormText.File(Recoded, Clean));
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        await app.EvaluateAsync(Name, Encoding.UTF8.GetBytes("请见附件。"));
        await app.EvaluateAsync(Name, FormText.File(Clean, FormText.Number(7)));
        await app.EvaluateAsync(Name, FormText.File(Recoded, Clean));

        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
    }

    [Fact]
    public async Task One_successor_takes_the_place_of_one_form_that_is_most_like_it_however_often_it_is_filed()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var (far, near) = (Wrong with { Code = FormText.CodeOf(987654) }, Wrong with { Code = FormText.CodeOf(3) });
        await app.EvaluateAsync(Name, FormText.File(far, near));

        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));
        Assert.Equal((FormStatus.Returned, FormStatus.Superseded), (await StatusAsync(app, far), await StatusAsync(app, near)));
        Assert.Equal(near.Key, (await app.Storage.ReceiptAsync(Name)).Forms[1].Replaces);
        await app.EvaluateAsync(Name, FormText.File(Recoded, Clean));
        Assert.Equal(FormStatus.Returned, await StatusAsync(app, far));
        await app.EvaluateAsync(Name, FormText.File(Recoded, far with { Code = FormText.CodeOf(987655) }));

        Assert.Equal(FormStatus.Superseded, await StatusAsync(app, far));
    }

    [Fact]
    public async Task A_code_that_is_changed_and_changed_back_leaves_the_first_one()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Wrong));
        await app.EvaluateAsync(Name, FormText.File(Recoded.Blocked()));

        await app.EvaluateAsync(Name, FormText.File(Wrong with { PrintedTotal = null }));

        Assert.Equal((FormStatus.Approved, FormStatus.Superseded), (await StatusAsync(app, Wrong), await StatusAsync(app, Recoded)));
    }

    [Theory]
    [InlineData("a code is added", true)]
    [InlineData("a code of too few digits is made whole", true)]
    [InlineData("a code is changed with the name", false)]
    [InlineData("a name is corrected that is told by a code", false)]
    [InlineData("two words for no code are no code", false)]
    [InlineData("a name without a code is corrected", true)]
    [InlineData("a name without a code is another", false)]
    [InlineData("a name without a code has another number", false)]
    [InlineData("a unit without a code is corrected", true)]
    [InlineData("the same name is of another unit", false)]
    [InlineData("a year that was not read is filled in", true)]
    [InlineData("a year is changed with the code", false)]
    [InlineData("another year's file has the same code", false)]
    public async Task A_form_takes_the_place_of_one_that_it_plainly_corrects(string what, bool replaces)
    {
        var (before, after) = Corrections[what];
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(before.Blocked()));
        var returned = Assert.Single(await app.Storage.EvaluationsAsync());
        Assert.Equal(FormStatus.Returned, returned.Status);

        await app.EvaluateAsync(Name, FormText.File(after with { PrintedTotal = null }));

        var status = (await app.Storage.EvaluationAsync(returned.FormKey)).Status;
        Assert.True((status == FormStatus.Superseded) == replaces, $"{what}: {status}");
        Assert.Equal(2, (await app.Storage.EvaluationsAsync()).Count);
    }

    [Fact]
    public async Task A_receipt_that_does_not_say_what_its_earlier_forms_stood_beside_supersedes_none_of_them()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(Wrong));
        await app.EvaluateAsync(Name, FormText.File(Clean));
        var json = JsonNode.Parse(await app.Storage.ReadAsync(StorageNames.Receipts, Name + ".json"))!.AsObject();
        Assert.True(json.Remove("uploads"));
        foreach (var form in json["earlier"]!.AsArray()) Assert.True(form!.AsObject().Remove("heldBy"));
        var blob = app.Storage.Blobs.GetBlobContainerClient(StorageNames.Receipts).GetBlobClient(Name + ".json");
        await blob.UploadAsync(BinaryData.FromString(json.ToJsonString()), overwrite: true, TestContext.Current.CancellationToken);

        await app.EvaluateAsync(Name, FormText.File(Clean, Recoded));

        Assert.Equal(FormStatus.Returned, await StatusAsync(app, Wrong));
        Assert.Equal(Wrong.Key, Assert.Single((await app.Storage.ReceiptAsync(Name)).EarlierToTell()).FormKey);
    }

    private static async Task<string> StatusAsync(TestApp app, FormText form) => (await app.Storage.EvaluationAsync(form.Key)).Status;
}
