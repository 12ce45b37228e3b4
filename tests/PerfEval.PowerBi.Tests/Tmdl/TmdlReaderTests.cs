namespace PerfEval.PowerBi.Tests.Tmdl;

public sealed class TmdlReaderTests
{
    [Fact]
    public void Objects_properties_flags_descriptions_and_expressions_are_read()
    {
        var table = Assert.Single(TmdlReader.Read("t.tmdl", """
            /// What it is.
            table 'A b'
            	lineageTag: 1

            	measure X =
            			VAR n = 1

            			RETURN n
            		formatString: 0.00;-0.00

            	column C
            		isHidden

            """.ReplaceLineEndings("\n")));

        Assert.Equal(("A b", "What it is.", "1"), (table.Name, table.Description, table["lineageTag"]));
        Assert.Equal(("\t\t\tVAR n = 1\n\n\t\t\tRETURN n", "0.00;-0.00"), (table.Children[0].Value, table.Children[0]["formatString"]));
        Assert.True(table.Children[1].Has("isHidden"));
    }

    [Theory]
    [InlineData("table A\n\tcolor: red\n", "t.tmdl:2: 'color: red' cannot stand in a table.")]
    [InlineData("table A\n\t\tlineageTag: 1\n", "t.tmdl:2: too deep.")]
    [InlineData("table A\n    lineageTag: 1\n", "t.tmdl:2: '    lineageTag: 1' cannot stand in a file.")]
    [InlineData("table A.b\n", "t.tmdl:1: the name A.b needs quotes.")]
    [InlineData("table\n", "t.tmdl:1: a table without a name.")]
    [InlineData("table A\n\tlineageTag: 1\n\tlineageTag: 2\n", "t.tmdl:3: lineageTag is there twice.")]
    [InlineData("table A\n\tmeasure B =\n\t\tlineageTag: 1\n", "t.tmdl:3: an expression is missing.")]
    [InlineData("table A\n\t/// About nothing.\n\tlineageTag: 1\n", "t.tmdl:3: a description stands above an object.")]
    [InlineData("table A \n", "t.tmdl:1: blanks at the end.")]
    [InlineData("table A\r\n", "t.tmdl:1: lines end in LF.")]
    public void What_Power_BI_would_not_read_is_refused_with_its_line(string text, string error) =>
        Assert.StartsWith(error, Assert.Throws<FormatException>(() => TmdlReader.Read("t.tmdl", text)).Message, StringComparison.Ordinal);
}
