namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>The languages in which prompts leave places for variables and calls.</summary>
internal enum TemplateLanguage
{
    /// <summary>Semantic Kernel's own: <c>{{$question}}</c>, <c>{{Search.Find $question}}</c>.</summary>
    SemanticKernel,

    /// <summary>Handlebars: <c>{{question}}</c>, <c>{{#each (Search-Find question)}}</c>.</summary>
    Handlebars,

    /// <summary>Liquid: <c>{{ question }}</c>, <c>{% for item in documents %}</c>; it calls nothing.</summary>
    Liquid,
}
