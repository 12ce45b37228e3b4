using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;
using Range = PerfEval.Domain.Measures.Range;

namespace PerfEval.Domain.Tests.Measures;

public sealed class MeasureReaderTests
{
    private static readonly MeasureReader Reader = new(RuleProfiles.Default.Measures);

    [Theory]
    [InlineData("≥180万人", Comparison.AtLeast, "1800000", "人")]
    [InlineData("＞90%", Comparison.Above, "90", "%")]
    [InlineData(">90％", Comparison.Above, "90", "%")]
    [InlineData("≤18万元", Comparison.AtMost, "180000", "元")]
    [InlineData("4个", Comparison.None, "4", "个")]
    [InlineData("0起", Comparison.None, "0", "起")]
    [InlineData("≥153个系统", Comparison.AtLeast, "153", "个系统")]
    [InlineData("95%", Comparison.None, "95", "%")]
    [InlineData("1", Comparison.None, "1", "")]
    [InlineData("0.9", Comparison.None, "0.9", "")]
    [InlineData("１２３人", Comparison.None, "123", "人")]
    [InlineData("1,234人", Comparison.None, "1234", "人")]
    [InlineData("1，234，567元", Comparison.None, "1234567", "元")]
    [InlineData("1.2亿元", Comparison.None, "120000000", "元")]
    [InlineData("5千元", Comparison.None, "5000", "元")]
    [InlineData("3百万条", Comparison.None, "3000000", "条")]
    [InlineData("60.81万", Comparison.None, "608100", "")]
    [InlineData("不低于95%", Comparison.AtLeast, "95", "%")]
    [InlineData("不少于3次", Comparison.AtLeast, "3", "次")]
    [InlineData("至少3次", Comparison.AtLeast, "3", "次")]
    [InlineData("大于等于3次", Comparison.AtLeast, "3", "次")]
    [InlineData("大于或等于3次", Comparison.AtLeast, "3", "次")]
    [InlineData("大于或者等于3次", Comparison.AtLeast, "3", "次")]
    [InlineData("达到或超过95%", Comparison.AtLeast, "95", "%")]
    [InlineData("达到95%", Comparison.None, "95", "%")]
    [InlineData("等于100百分比", Comparison.None, "100", "%")]
    [InlineData("大于等于95百分比", Comparison.AtLeast, "95", "%")]
    [InlineData("95%以上", Comparison.AtLeast, "95", "%")]
    [InlineData("95%及以上", Comparison.AtLeast, "95", "%")]
    [InlineData("95%（含）以上", Comparison.AtLeast, "95", "%")]
    [InlineData("大于3次", Comparison.Above, "3", "次")]
    [InlineData("超过3次", Comparison.Above, "3", "次")]
    [InlineData("不超过3次", Comparison.AtMost, "3", "次")]
    [InlineData("不高于2%", Comparison.AtMost, "2", "%")]
    [InlineData("最多3次", Comparison.AtMost, "3", "次")]
    [InlineData("2%以下", Comparison.AtMost, "2", "%")]
    [InlineData("控制在18万元", Comparison.AtMost, "180000", "元")]
    [InlineData("小于2%", Comparison.Below, "2", "%")]
    [InlineData("＜2%", Comparison.Below, "2", "%")]
    [InlineData(">=90%", Comparison.AtLeast, "90", "%")]
    [InlineData("≧90%", Comparison.AtLeast, "90", "%")]
    [InlineData("=5次", Comparison.None, "5", "次")]
    [InlineData("三次", Comparison.None, "3", "次")]
    [InlineData("两次", Comparison.None, "2", "次")]
    [InlineData("十二场", Comparison.None, "12", "场")]
    [InlineData("一百二十人", Comparison.None, "120", "人")]
    [InlineData("三万五千人次", Comparison.None, "35000", "人次")]
    [InlineData("百分之九十", Comparison.None, "90", "%")]
    [InlineData("百分之90", Comparison.None, "90", "%")]
    [InlineData("百分之九十五点五", Comparison.None, "95.5", "%")]
    [InlineData("百分百", Comparison.None, "100", "%")]
    [InlineData("5‰", Comparison.None, "0.5", "%")]
    [InlineData("2次/年", Comparison.None, "2", "次/年")]
    [InlineData("每年2次", Comparison.None, "2", "次/年")]
    [InlineData("每年不少于2次", Comparison.AtLeast, "2", "次/年")]
    [InlineData("2次每年", Comparison.None, "2", "次/年")]
    [InlineData("达到100%", Comparison.None, "100", "%")]
    [InlineData("100%完成", Comparison.None, "100", "%")]
    [InlineData("完成3次", Comparison.None, "3", "次")]
    [InlineData("约400人", Comparison.None, "400", "人")]
    [InlineData("400余人", Comparison.None, "400", "人")]
    [InlineData("400人左右", Comparison.None, "400", "人")]
    [InlineData("13 人。", Comparison.None, "13", "人")]
    [InlineData("3天", Comparison.None, "3", "天")]
    [InlineData("3日", Comparison.None, "3", "天")]
    [InlineData("2个工作日", Comparison.None, "2", "工作日")]
    [InlineData("5个百分点", Comparison.None, "5", "百分点")]
    [InlineData("100%（全部完成）", Comparison.None, "100", "%")]
    [InlineData("¥500元", Comparison.None, "500", "元")]
    [InlineData("-5%", Comparison.None, "-5", "%")]
    [InlineData("12个月", Comparison.None, "12", "个月")]
    [InlineData("≥95%（含）", Comparison.AtLeast, "95", "%")]
    [InlineData("95%以上（含）", Comparison.AtLeast, "95", "%")]
    [InlineData("全年12次", Comparison.None, "12", "次")]
    [InlineData("100%及时", Comparison.None, "100", "%")]
    [InlineData("完成率100%", Comparison.None, "100", "%")]
    [InlineData("13人，均已到岗", Comparison.None, "13", "人")]
    [InlineData("每季度≥1次", Comparison.AtLeast, "1", "次/季度")]
    [InlineData("100GB", Comparison.None, "100", "GB")]
    public void Quantity_is_read(string text, Comparison comparison, string value, string unit)
    {
        var quantity = Assert.IsType<Quantity>(Reader.ReadTarget(text));

        Assert.Equal((comparison, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit), (quantity.Comparison, quantity.Value, quantity.Unit.Name));
    }

    [Theory]
    [InlineData("24小时内", "24", "小时")]
    [InlineData("24小时以内", "24", "小时")]
    [InlineData("24小时之内", "24", "小时")]
    [InlineData("在24小时内", "24", "小时")]
    [InlineData("15个工作日内", "15", "工作日")]
    [InlineData("≤3个工作日内", "3", "工作日")]
    [InlineData("控制在18万元以内", "180000", "元")]
    [InlineData("三天内", "3", "天")]
    [InlineData("3-5个工作日内", "5", "工作日")]
    [InlineData("不超预算", "100", "%")]
    [InlineData("不超过预算", "100", "%")]
    public void Limit_is_read(string text, string value, string unit)
    {
        var limit = Assert.IsType<Limit>(Reader.ReadTarget(text));

        Assert.Equal((decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit), (limit.Most.Value, limit.Most.Unit.Name));
    }

    [Theory]
    [InlineData("90%-95%", "90", "95", "%")]
    [InlineData("90%～95%", "90", "95", "%")]
    [InlineData("90%—95%", "90", "95", "%")]
    [InlineData("90-95%", "90", "95", "%")]
    [InlineData("3至5次", "3", "5", "次")]
    [InlineData("3次到5次", "3", "5", "次")]
    [InlineData("1-2万元", "10000", "20000", "元")]
    [InlineData("5000元-1万元", "5000", "10000", "元")]
    [InlineData("三至五场", "3", "5", "场")]
    public void Range_is_read(string text, string lower, string upper, string unit)
    {
        var range = Assert.IsType<Range>(Reader.ReadTarget(text));

        Assert.Equal(
            (decimal.Parse(lower, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(upper, System.Globalization.CultureInfo.InvariantCulture), unit),
            (range.Lower.Value, range.Upper.Value, range.Upper.Unit.Name));
    }

    [Theory]
    [InlineData("≥2天或16小时", "≥2天或≥16小时")]
    [InlineData("≥2天或者≥16小时", "≥2天或≥16小时")]
    [InlineData("2次或3场或4天", "2次或3场或4天")]
    [InlineData("大于或等于2天或16小时", "≥2天或≥16小时")]
    public void Alternatives_are_read(string text, string written) =>
        Assert.Equal(written, Assert.IsType<Alternatives>(Reader.ReadTarget(text)).ToString());

    [Theory]
    [InlineData("每年", null)]
    [InlineData("每季度末", null)]
    [InlineData("按月", null)]
    [InlineData("每月15日前", null)]
    [InlineData("2022年", "2022-12-31")]
    [InlineData("2022年度", "2022-12-31")]
    [InlineData("2022年12月", "2022-12-31")]
    [InlineData("2022年2月", "2022-2-28")]
    [InlineData("2022年6月30日", "2022-6-30")]
    [InlineData("2022年6月30日前完成", "2022-6-30")]
    [InlineData("2022年底前", "2022-12-31")]
    [InlineData("2022年上半年", "2022-6-30")]
    [InlineData("2022年第三季度", "2022-9-30")]
    [InlineData("2022年3月底", "2022-3-31")]
    [InlineData("2022-12-31", "2022-12-31")]
    [InlineData("2022.12", "2022-12-31")]
    [InlineData("2022/6/1", "2022-6-1")]
    [InlineData("2022年1月至6月", "2022-6-30")]
    [InlineData("2022年1月-2022年12月", "2022-12-31")]
    [InlineData("二〇二二年十二月", "2022-12-31")]
    [InlineData("12月", "-12-31")]
    [InlineData("1-12月", "-12-31")]
    [InlineData("年底前", "-12-31")]
    [InlineData("12月31日前", "-12-31")]
    public void Schedule_is_read(string text, string? end)
    {
        var schedule = Assert.IsType<Schedule>(Reader.ReadTarget(text));

        Assert.Equal(end, schedule.End is { } day ? FormattableString.Invariant($"{day.Year}-{day.Month}-{day.Day}") : null);
    }

    [Theory]
    [InlineData("及时")]
    [InlineData("有效保障")]
    [InlineData("全区")]
    [InlineData("一般")]
    [InlineData("一次性通过")]
    [InlineData("十分满意")]
    [InlineData("三级等保")]
    [InlineData("三级")]
    [InlineData("5A级")]
    [InlineData("2.0版")]
    [InlineData("7*24小时")]
    [InlineData("3次培训，2次会议")]
    [InlineData("不适用")]
    [InlineData("约")]
    [InlineData("≥")]
    [InlineData("超过3次以内")]
    [InlineData("二三次")]
    [InlineData("3次，线上2次")]
    [InlineData("2022年左右")]
    [InlineData("95%-90%")]
    [InlineData("每年按时完成")]
    [InlineData("12,34人")]
    [InlineData("999999999999999999999999999999999999")]
    [InlineData("0.000000000001次")]
    [InlineData("0.000000000001-3次")]
    [InlineData("无")]
    public void Text_stays_text(string text) => Assert.IsType<Qualitative>(Reader.ReadTarget(text));

    [Theory]
    [InlineData("不适用（财政收回）")]
    [InlineData("未开展")]
    [InlineData("未实施，因疫情")]
    [InlineData("财政收回")]
    [InlineData("财政已收回。")]
    [InlineData("经费已调剂")]
    [InlineData("已调出至其他项目")]
    public void Actual_that_was_not_carried_out_is_read(string text) => Assert.IsType<NotCarriedOut>(Reader.ReadActual(text));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("。")]
    public void Nothing_is_empty(string text) => Assert.Same(Empty.Instance, Reader.ReadActual(text));

    [Theory]
    [InlineData("个", "个系统", true)]
    [InlineData("个系统", "个", true)]
    [InlineData("个系统", "个平台", false)]
    [InlineData("人", "人次", false)]
    [InlineData("天", "工作日", false)]
    [InlineData("台", "辆", false)]
    [InlineData("次", "次/年", true)]
    [InlineData("次", "次/季度", false)]
    [InlineData("次/年", "次/月", false)]
    [InlineData("场活动/年", "场", true)]
    [InlineData("元/年", "元", true)]
    [InlineData("元", "元", true)]
    [InlineData("天", "日", true)]
    public void Units_are_the_same_or_not(string one, string other, bool isSame)
    {
        var first = ((Quantity)Reader.ReadTarget("5" + one)).Unit;
        var second = ((Quantity)Reader.ReadTarget("5" + other)).Unit;

        Assert.Equal(isSame, first.IsSameAs(second));
        Assert.Equal(isSame, second.IsSameAs(first));
    }
}
