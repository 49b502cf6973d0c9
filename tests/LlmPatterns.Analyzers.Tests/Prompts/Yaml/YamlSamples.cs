namespace LlmPatterns.Analyzers.Tests.Prompts.Yaml;

/// <summary>Definitions as teams write them.</summary>
internal static class YamlSamples
{
    private const string Prompt = """
        name: GenerateStory
        template: |
          Tell a story about {{$topic}} that is {{$length}} sentences long.

          # Rules
            - keep it short: one page
          {{Search.Find $topic}}
        template_format: semantic-kernel
        description: A function that generates a story about a topic.
        input_variables:
          - name: topic
            description: "The topic: of the story."
            is_required: true
          - name: length
            description: 'The story''s length'   # in sentences
            default: 3
        output_variable:
          description: >-
            The generated
            story.

            Nothing else.
        execution_settings:
          service1:
            model_id: gpt-4
            temperature: 0.6
            stop_sequences: ["END", 'STOP']
          default: {temperature: 0.5, function_choice_behavior: {type: auto}}
        """;

    private const string Agent = """
        # An agent with tools
        type: foundry_agent
        name: Researcher
        instructions: >
          You answer from the files.
          Say so if they do not know.
        model:
          id: ${AzureAI:ChatModelId}
          options:
            temperature: 0.4
        tools:
        - type: file_search
          description: Finds "everything"
          options:
            vector_store_ids:
              - ${AzureAI:VectorStoreId}
        - type: code_interpreter
        - id: GetSpecials
          type: function
          options: {parameters: []}
        """;

    private const string Json = """
        {
          "schema": 1,
          "type": "completion",
          "description": "Answers \"briefly\"\n",
          "execution_settings": {
            "default": { "max_tokens": 256, "temperature": 0.0, "stop_sequences": [ "[Done]", "\u005b" ] }
          },
          "input_variables": [ { "name": "input", "default": "" } ]
        }
        """;

    public static TheoryData<string> All { get; } = [Prompt, Prompt.ReplaceLineEndings("\r\n"), Agent, Json];
}
