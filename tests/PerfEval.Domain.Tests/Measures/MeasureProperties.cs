using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Tests.Measures;

/// <summary>What holds for any target and actual.</summary>
public sealed class MeasureProperties
{
    private static readonly MeasureReader Reader = new(RuleProfiles.Default.Measures);
    private static readonly IndicatorScoring Scoring = new(RuleProfiles.Default);
    private static readonly IndicatorScoring OtherScoring = new(RuleProfiles.Get("generic-a-b"));

    private static readonly string[] Pieces =
    [
        "≥", "＞", "≤", "＜", "不低于", "不超过", "至少", "以上", "以内", "之内", "内", "约", "余", "左右", "每年", "每", "年", "月", "日", "2022年", "12月",
        "%", "％", "‰", "万", "亿", "千", "百分之", "或", "至", "-", "～", "/", "(", ")", "，", "。", ",", ".", " ", "三", "十二", "一百二十", "两", "〇",
        "0", "1", "5", "24", "95", "1,234", "0.9", "5.50", "人", "人次", "个", "个系统", "天", "小时", "工作日", "元", "次", "份", "不超预算", "无", "及时", "有效", "不适用", "第", "级", "*", "A",
    ];

    private static Arbitrary<string> Texts => Gen.OneOf(
        Gen.NonEmptyListOf(Gen.Elements(Pieces)).Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary();

    [Property(MaxTest = 3000)]
    public Property Printing_what_was_read_reads_the_same_again() => Prop.ForAll(Texts, text =>
    {
        var target = Reader.ReadTarget(text);
        var actual = Reader.ReadActual(text);
        Assert.Equal(target, Reader.ReadTarget(target.ToString()));
        Assert.Equal(actual, Reader.ReadActual(actual.ToString()));
    });

    [Property(MaxTest = 3000)]
    public Property Score_is_within_0_and_the_weight_for_any_input() => Prop.ForAll(Texts, Texts, (target, actual) =>
    {
        foreach (var scoring in new[] { Scoring, OtherScoring })
        {
            var row = scoring.Score(Reader.ReadTarget(target), Reader.ReadActual(actual), new RowFacts { Weight = 7.5m, SelfScore = 9, FiscalYear = 2022 });
            Assert.InRange(row.Recomputed!.Value, 0, 7.5m);
        }
    });

    [Property(MaxTest = 2000)]
    public Property Better_actual_never_lowers_the_score() => Prop.ForAll(Numbers, Numbers, Numbers, (target, one, other) =>
    {
        var (less, more) = (Math.Min(one, other), Math.Max(one, other));
        (string Operator, bool IsHigher)[] operators = [("≥", true), ("＞", true), ("", true), ("≤", false), ("＜", false)];
        foreach (var (scoring, (written, isHigher)) in from scoring in new[] { Scoring, OtherScoring } from sign in operators select (scoring, sign))
        {
            // A plan of 0 is met by exactly 0, lower being better, whatever else is said.
            var better = isHigher && (target > 0 || written.Length > 0) ? more : less;
            var worse = better == more ? less : more;
            Assert.True(ScoreOf(scoring, $"{written}{target}次", $"{better}次") >= ScoreOf(scoring, $"{written}{target}次", $"{worse}次"));
        }
    });

    [Property(MaxTest = 2000)]
    public Property Scaling_both_sides_by_a_unit_changes_nothing() => Prop.ForAll(Numbers, Numbers, (target, actual) =>
    {
        foreach (var written in new[] { "≥", "＞", "", "≤", "＜" })
        {
            var plain = ScoreOf(Scoring, $"{written}{target}元", $"{actual}元");
            Assert.Equal(plain, ScoreOf(Scoring, $"{written}{target}万元", $"{actual}万元"));
            Assert.Equal(plain, ScoreOf(Scoring, $"{written}{target}亿元", $"{actual * 10000}万元"));
            Assert.Equal(plain, ScoreOf(Scoring, $"{written}{target * 1000}元", $"{actual}千元"));
        }
    });

    [Property(MaxTest = 2000)]
    public Property Numbers_read_in_words_as_in_digits() => Prop.ForAll(
        Gen.Choose(1, 99_999).ToArbitrary(),
        number => Assert.Equal(Reader.ReadTarget($"{number}次").ToString(), ((Quantity)Reader.ReadTarget(InWords(number) + "次") with { InMyriads = false }).ToString()));

    private static Arbitrary<int> Numbers => Gen.Choose(0, 500).ToArbitrary();

    private static decimal ScoreOf(IndicatorScoring scoring, string target, string actual) =>
        scoring.Score(Reader.ReadTarget(target), Reader.ReadActual(actual), new RowFacts { Weight = 10 }).Recomputed!.Value;

    private static string InWords(int number)
    {
        const string digits = "零一二三四五六七八九";
        string[] places = ["", "十", "百", "千", "万"];
        var text = "";
        var zero = false;
        var written = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (var at = 0; at < written.Length; at++)
        {
            var digit = written[at] - '0';
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }

            text += (zero ? "零" : "") + digits[digit] + places[written.Length - 1 - at];
            zero = false;
        }

        return text;
    }
}
