using LlmPatterns.Cli.Commands;
using LlmPatterns.Cli.Loading;

namespace LlmPatterns.Cli.Tests.Loading;

public sealed class ReviewTargetTests : IDisposable
{
    private readonly TestCode code = new();

    [Theory]
    [InlineData("Desk.sln")]
    [InlineData("Desk.slnx")]
    [InlineData("Desk.csproj")]
    public void A_folder_stands_for_the_one_solution_or_project_in_it(string file)
    {
        code.With(file, "").With("readme.txt", "").With("src/Other.csproj", "");

        Assert.Equal(code.PathOf(file), ReviewTarget.Find(null, code.Folder).Path);
        Assert.Equal(code.PathOf(file), ReviewTarget.Find(code.Folder, "/").Path);
    }

    [Fact]
    public void A_folder_with_several_names_them()
    {
        code.With("App.csproj", "").With("Desk.sln", "").With("Tool.csproj", "");

        Assert.EndsWith("holds several: App.csproj, Desk.sln, Tool.csproj. Name one of them.", Refused(".").Message);
    }

    [Fact]
    public void A_folder_without_any_is_refused() => Assert.Contains("holds no solution", Refused(".").Message);

    [Fact]
    public void A_path_that_does_not_exist_is_refused() => Assert.Equal("nowhere/App.csproj does not exist.", Refused("nowhere/App.csproj").Message);

    [Theory]
    [InlineData("Program.cs")]
    [InlineData("App.fsproj")]
    [InlineData("Desk.slnf")]
    public void A_file_of_another_kind_is_refused(string file)
    {
        code.With(file, "");

        Assert.Equal($"{file} is no solution (.sln, .slnx) and no C# project (.csproj).", Refused(file).Message);
    }

    [Theory]
    [InlineData("clone/.git/HEAD", "clone")]
    [InlineData("clone/src/.git", "clone/src")]
    [InlineData("clone/.gitignore", "clone/src/App")]
    public void Paths_of_a_report_begin_at_the_repository(string marker, string root)
    {
        code.With(marker, "").With("clone/src/App/App.csproj", "");

        Assert.Equal(code.PathOf(root), ReviewTarget.Find("clone/src/App", code.Folder).RepositoryRoot());
    }

    public void Dispose() => code.Dispose();

    private UsageException Refused(string argument) => Assert.Throws<UsageException>(() => ReviewTarget.Find(argument, code.Folder));
}
