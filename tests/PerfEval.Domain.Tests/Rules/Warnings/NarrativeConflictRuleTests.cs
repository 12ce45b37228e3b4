using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Warnings;

/// <summary>Sentences and rows written by hand: <c>name=actual</c>, rows separated by bars.</summary>
public sealed class NarrativeConflictRuleTests
{
    private static readonly FormEvaluator Evaluator = new(RuleProfiles.Default);

    [Theory]
    [InlineData("2022年，本局劳务派遣人数共15人。", "劳务派遣人员数量=13人")]
    [InlineData("本局举办党员政治生日活动3次，效果良好。", "党员政治生日活动次数=2次")]
    [InlineData("共审查合同，合同审查295份。", "合同审查数量=259份")]
    [InlineData("按计划购买党建学习书籍12本，合格率达100%。", "购买党建学习书籍=11本")]
    [InlineData("我中心租用了5条互联网数据链路出口，保障业务。", "租用互联网数据链路出口数量=3条")]
    [InlineData("政务短信平台群发量高达1000万条。", "政务短信平台群发量=50000万条")]
    [InlineData("短信平台正常运行率达93%，单位办公电话正常运行率达98%。", "短信平台正常运行率=93%|单位办公电话正常运行率=95%")]
    [InlineData("平台项目系统等保2.0测评9个。", "平台项目系统等保2.0测评个数=8个|平台项目系统运维个数=16个")]
    [InlineData("驻场技术有4人，驻场服务有18人。", "驻场技术人数=4人|驻场服务人数=16人")]
    [InlineData("举办三场政策宣讲会。", "政策宣讲会场次=5场")]
    [InlineData("全年开展安全生产检查一百二十次。", "安全生产检查次数=210次")]
    [InlineData("消防设备维保机房共9个。", "消防设备维保机房=7个")]
    [InlineData("参与培训人员400人，培训覆盖率达100%。", "参与培训人员数量=300人|培训覆盖率=100%")]
    [InlineData("疫情防控补贴发放超过20人。", "疫情防控补贴发放人数=12人")]
    [InlineData("群众满意度达到95%以上。", "群众满意度=90%")]
    [InlineData("完成老旧小区改造12个，惠及居民。", "老旧小区改造数量=10个")]
    [InlineData("公务车辆购置费用18.5万元。", "公务车辆购置费用=16.6万元")]
    [InlineData("工资发放准确率和及时率都达98%。", "工资发放准确率=100%")]
    [InlineData("项目验收合格率由90%提高到95%。", "项目验收合格率=98%")]
    [InlineData("新增停车位约500个。", "新增停车位数量=300个")]
    [InlineData("12345事件分拨完成合格率也达96%。", "12345事件分拨完成合格率=95%|平台事件分拨完成合格率=95%")]
    [InlineData("服务热线接听量达60万件。", "服务热线接听量=50万件")]
    [InlineData("涉疫数据处理技术人员驻场有50人，补贴发放有12人。", "疫情防控补贴发放人数=12人|涉疫数据处理技术人员驻场人数=52人")]
    [InlineData("补贴发放12人，发放的准确率达100%，及时性达95%。", "补贴发放及时性=90%|补贴发放准确率=100%")]
    [InlineData("设备完好率为百分之九十八。", "设备完好率=95%")]
    [InlineData("离退休干部慰问人数4人。", "离退休干部慰问人数=5")]
    [InlineData("购置了7台彩色激光打印机，并全部验收。", "采购彩色激光打印机=9台")]
    public void Figure_and_actual_differ_Is_found(string text, string rows) => Assert.Single(Conflicts(text, rows));

    [Theory]
    [InlineData("按时购置一台国产新能源车辆。", "购置公务车辆数量=1辆")]
    [InlineData("购置两台国产新能源车辆。", "购置公务车辆数量=1辆")]
    [InlineData("平台项目系统等保2.0测评8个。", "平台项目系统等保2.0测评个数=8个")]
    [InlineData("完成等保2.0测评工作。", "等保测评个数=8个")]
    [InlineData("12345热线办理及时。", "12345热线办理量=500件")]
    [InlineData("IDC机房7*24小时人工值守率达100%。", "IDC机房7*24小时人工值守率=100%")]
    [InlineData("系统7×24小时运行。", "系统运行时长=8000小时")]
    [InlineData("群众满意度达90%以上。", "群众满意度=96%")]
    [InlineData("政策宣讲会超过5场。", "政策宣讲会场次=8场")]
    [InlineData("培训参与人员约300人。", "培训参与人员数量=312人")]
    [InlineData("培训参与人员近320人。", "培训参与人员数量=312人")]
    [InlineData("培训参与人员300余人。", "培训参与人员数量=312人")]
    [InlineData("培训参与人员310人左右。", "培训参与人员数量=312人")]
    [InlineData("2022年，党员政治生日活动完成。", "党员政治生日活动次数=2次")]
    [InlineData("2021年举办党员政治生日活动5次，2022年举办党员政治生日活动2次。", "党员政治生日活动次数=2次")]
    [InlineData("2021年，举办党员政治生日活动5次。", "党员政治生日活动次数=2次")]
    [InlineData("发布235条新闻资讯。", "合同审查数量=259份")]
    [InlineData("普法学习和内控培训共5次。", "普法学习次数=2次|内控培训次数=3次")]
    [InlineData("上半年内控培训2次，下半年内控培训1次。", "内控培训次数=3次")]
    [InlineData("内控培训2次，随后又开展内控培训1次。", "内控培训次数=3次")]
    [InlineData("每场政策宣讲会50人。", "政策宣讲会场次=5场|政策宣讲会人数=250人")]
    [InlineData("平均每次内控培训20人。", "内控培训人数=60人")]
    [InlineData("共培训300人，其中窗口人员培训120人。", "窗口人员培训人数=300人")]
    [InlineData("计划举办党员政治生日活动4次。", "党员政治生日活动次数=2次")]
    [InlineData("合同审查量较上年增长15%。", "合同审查率=100%")]
    [InlineData("工作效率提高20%。", "提高工作效率=95%")]
    [InlineData("验收合格率均达100%，满意度也达98%。", "入驻企业满意度=100%|工作人员满意度=95%")]
    [InlineData("开展消防培训3次。", "培训次数=5次")]
    [InlineData("搭建一个平台，形成一套机制。", "平台项目系统运维个数=16个")]
    [InlineData("采购设备12台。", "采购打印机数量=7台|采购电脑数量=5台")]
    [InlineData("一次性通过验收。", "验收次数=3次")]
    [InlineData("合同审查259份合同。", "合同审查数量=259")]
    [InlineData("群发量达1000万。", "政务短信平台群发量=1000.2万条")]
    [InlineData("预算执行率98%。", "支出进度达标率=98.28%")]
    [InlineData("支出进度达标率为98%。", "支出进度达标率=98.28%")]
    [InlineData("12月5日完成合同审查。", "合同审查数量=259份")]
    [InlineData("第3次内控培训顺利举办。", "内控培训次数=2次")]
    [InlineData("《深圳市2022年10项民生实事》如期完成。", "民生实事=12项")]
    [InlineData("“五个一”工程完成。", "五个一工程数量=3个")]
    [InlineData("在24小时内响应法律咨询服务。", "法律咨询服务响应及时率=24小时内")]
    [InlineData("内控培训3-5次。", "内控培训次数=4次")]
    [InlineData("内控培训每月2次。", "内控培训次数=24次")]
    [InlineData("内控培训2次/月。", "内控培训次数=24次")]
    [InlineData("参训人员50人次。", "参训人员数量=40人")]
    [InlineData("西区网络故障处理率95%。", "故障处理率=98%")]
    [InlineData("服务企业数占比50%。", "服务企业数=30家")]
    [InlineData("服务对象满意度不低于90%。", "服务对象满意度=95%")]
    [InlineData("合同审查不超过300份。", "合同审查数量=259份")]
    [InlineData("各项工作验收合格率均达99%。", "工作验收合格率=100%")]
    [InlineData("合同审查及时。", "合同审查数量=未开展")]
    [InlineData("合同审查259份。", "合同审查数量=足额完成")]
    [InlineData("资金支付完成，完成率达95%。", "数据平台开发完成率=100%")]
    [InlineData("采购电脑10台，验收合格率95%。", "打印机验收合格率=100%")]
    [InlineData("验收合格率从95%提升至100%。", "验收合格率=100%")]
    [InlineData("截至6月，合同审查120份。", "合同审查数量=259份")]
    [InlineData("", "合同审查数量=259份")]
    public void Figure_says_something_else_or_the_same_Is_left_alone(string text, string rows) => Assert.Empty(Conflicts(text, rows));

    [Fact]
    public void Altered_real_form_Is_found_at_the_row() => Assert.True(
        Findings.IsAdded(Findings.Limits, "narrative-conflict", "合同审查数量", ("/indicators/1/actual", "260份")).Grave);

    [Fact]
    public void Completion_text_is_missing_Says_nothing() =>
        Findings.AreSilentWithout(Findings.Limits, "narrative-conflict", "/goal/actual", ("/indicators/1/actual", "260份"));

    private static IEnumerable<Finding> Conflicts(string text, string rows)
    {
        var indicators = rows.Split('|').Select(row => row.Split('=')).Select(row => new Indicator
        {
            Level1 = "产出指标",
            Level2 = "数量指标",
            Name = row[0],
            Target = row[1],
            Actual = row[1],
            Weight = 10,
            Score = 10,
            Deviation = "",
        });
        var form = new SelfEvaluationForm { FiscalYear = 2022, Goal = new Goal { Actual = text }, Indicators = [.. indicators] };
        return Evaluator.Evaluate(new FormReading { Form = form }).Findings.Where(finding => finding.Rule == "narrative-conflict");
    }
}
