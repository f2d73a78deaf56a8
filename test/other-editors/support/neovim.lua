-- Does what a person does in Neovim, and writes down what came of it. Everything goes through Neovim's own commands.
local folder, node, elan, report = vim.env.ELAN_FOLDER, vim.env.ELAN_NODE, vim.env.ELAN_CLI, vim.env.ELAN_REPORT
local result = {}
local server = { node, elan, 'server', '--stdio' }

local function finish()
  local file = assert(io.open(report, 'w'))
  file:write(vim.json.encode(result))
  file:close()
  vim.cmd('qall!')
end

local function wait(what, condition)
  if not vim.wait(20000, condition, 50) then error('nothing came of: ' .. what) end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    found[#found + 1] = diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp.code)
  end
  return found
end

local function open(name)
  vim.cmd('edit ' .. folder .. '/' .. name)
  vim.lsp.buf_attach_client(0, result.client)
end

-- Puts the cursor on the first occurrence of a text.
local function go(to)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. to, 'c') == 0 then error('the file has no ' .. to) end
end

-- Of what can be done the first is chosen.
vim.ui.select = function(items, _, choose) choose(items[1], 1) end

local function run()
  result.client = vim.lsp.start_client({ name = 'elan', cmd = server, root_dir = folder })
  wait('the start', function()
    local client = vim.lsp.get_client_by_id(result.client)
    return client ~= nil and client.initialized
  end)

  open('wrong.begjaering.json')
  wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  result.diagnostics = codes()

  local before = text()
  go('FAKTURA-1002')
  vim.lsp.buf.code_action()
  wait('a code action', function() return text() ~= before end)
  result.fixed = text()
  wait('no more diagnostics', function() return #vim.diagnostic.get(0) == 0 end)

  go('FAKTURA-1001')
  vim.fn.search('FAKTURA-1001')
  before = text()
  vim.lsp.buf.rename('NY–😀')
  wait('a rename', function() return text() ~= before end)
  result.renamed = text()

  go('kravdetaljer')
  vim.lsp.buf.hover()
  local function float()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
    end
  end
  wait('a hover', float)
  local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float()), 0, -1, false)
  result.hover = table.concat(lines, '\n')
  vim.api.nvim_win_close(float(), true)

  before = text()
  local only = { 'source.elan.sortClaims' }
  -- Neovim takes the context itself up to 0.7, and options with a context from 0.8.
  vim.lsp.buf.code_action({ diagnostics = {}, only = only, context = { diagnostics = {}, only = only } })
  wait('sorted claims', function() return text() ~= before end)
  result.sorted = text()

  vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
  vim.o.completeopt = 'menuone,noinsert'
  -- In place of a kind of claim stands nothing but the cursor.
  go('"kravdetaljer": "')
  vim.cmd('normal! $F:lld$')
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('A <C-x><C-o>', true, false, true), 'n', false)
  -- What is typed is only taken once this function has ended.
  local timer, left = vim.loop.new_timer(), 200
  timer:start(100, 100, vim.schedule_wrap(function()
    left = left - 1
    local offers = {}
    for _, item in ipairs(vim.fn.complete_info({ 'items' }).items or {}) do offers[#offers + 1] = item.word end
    if #offers == 0 and left > 0 then return end
    timer:close()
    result.completions = offers
    finish()
  end))
end

vim.schedule(function()
  local fine, problem = pcall(run)
  if not fine then
    result.problem = tostring(problem)
    finish()
  end
end)
