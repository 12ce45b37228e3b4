using System.Globalization;
using System.Resources;
using PerfEval.Cli.Benchmarks;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Tests.Benchmarks;

public sealed class BenchFigureTests
{
    [Theory]
    [InlineData(2, null, true)]
    [InlineData(1.99, null, false)]
    [InlineData(3, 3, true)]
    [InlineData(3.01, 3, false)]
    public void IsMet_AFigureWithLimits_HoldsAtTheLimitItself(double value, int? most, bool met) =>
        Assert.Equal(met, new BenchFigure(FigureName.PipelineRatio, (decimal)value, AtLeast: 2, AtMost: most).IsMet);

    [Fact]
    public void IsMet_AFigureWithoutLimit_IsNeither() => Assert.Null(new BenchFigure(FigureName.PipelineMilliseconds, 1).IsMet);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        BenchFigure[] figures = [new(FigureName.ReaderFormsPerSecond, 2500.5m, AtLeast: 2000), new(FigureName.ReaderKilobytesPerForm, 80)];

        Assert.Equal(figures, FigureFile.Read(FigureFile.Write(figures)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("en")]
    public void Every_figure_has_words(string culture)
    {
        var texts = new ResourceManager("PerfEval.Cli.Resources.Texts", typeof(Texts).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!;

        Assert.All(Enum.GetNames<FigureName>(), name => Assert.False(string.IsNullOrEmpty(texts.GetString("Figure" + name))));
    }
}
